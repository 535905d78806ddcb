// Where the project runs from its source, a worker has to be taught TypeScript before it imports the module that it runs; Node 20 takes no
// `--import` for workers. What is built does without this file.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()

const [, { entry }] = workerData

export default (await import(entry)).default
