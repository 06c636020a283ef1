import puppeteer from 'puppeteer'; import chromium from '@sparticuz/chromium';
const dirs={1:'/work/wt/campaign/out/2024-mss/internal/print',4:'/tmp/x4/out/2024-mss/internal/print'};
for (let r=0;r<2;r++) for (const k of [1,4]) {
  const b=await puppeteer.launch({executablePath:await chromium.executablePath(),args:chromium.args,headless:'shell',protocolTimeout:0});
  const p=await b.newPage(); let t=performance.now(); const lap=n=>{const x=performance.now(); const s=((x-t)/1000).toFixed(2); t=x; return n+' '+s;};
  const o=[];
  await p.goto('file://'+dirs[k]+'/index.html',{timeout:0}); o.push(lap('goto'));
  await p.evaluate(()=>document.fonts.ready.then(()=>0)); o.push(lap('fonts'));
  const m=await p.metrics(); 
  const bytes=await p.pdf({preferCSSPageSize:true,printBackground:true,timeout:0,tagged:true,outline:true}); o.push(lap('pdf'));
  o.push((bytes.length/1e6).toFixed(1)+'MB', 'nodes '+m.Nodes, 'layout '+m.LayoutDuration.toFixed(2),'style '+m.RecalcStyleDuration.toFixed(2));
  const bytes2=await p.pdf({preferCSSPageSize:true,printBackground:true,timeout:0,tagged:false}); o.push(lap('untagged pdf again'));
  console.log(k,o.join('  ')); await b.close();
}
