// built as a file of its own, which is read only where an article's letters leave a doubt
export { franc } from 'franc'
