export { NewOwnRequest as default } from './new-request.tsx';
