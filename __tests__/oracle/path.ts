import { oracleProgram } from './oracle.ts'

console.log(await oracleProgram(process.argv[2] === 'alertmanager' ? 'oracle-alertmanager' : 'oracle-prometheus'))
