import { printProgram } from './test/bench/print-program.mjs'; import { run } from './test/bench/measure.mjs';
const program=await printProgram(); const d={1:'/work/wt/campaign/out/2024-mss/internal',4:'/tmp/x4/out/2024-mss/internal'};
for(let r=0;r<2;r++) for(const k of [1,4]) for (const w of ['plain','known','cold']) { const x=await run([program, w==='plain'?'plain':'ours', d[k]+'/print/index.html', w==='known'?d[k]+'/page-numbers.json':'-','/tmp/b.pdf'],false); console.log(k,w,x.seconds.toFixed(2),x.output.trim(),x.code); }
