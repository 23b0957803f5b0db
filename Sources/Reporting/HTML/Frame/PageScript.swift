/// The script of a page: filters, the record under the pointer or the keyboard, and the copy of the ticket's text. The
/// page says all that it says without it.
///
/// It makes no markup of any text: what it shows, it sets as text.
enum PageScript {
    /// See ``Embedded/hash``.
    static let hash = "Y38dQ/5VLAwjhdHEFmJCcwGmfoDW8MjRyKkOv0Z4jNU="

    static let text = """

        "use strict";(()=>{
        const one=s=>document.querySelector(s),all=s=>[...document.querySelectorAll(s)];

        // Filters. Whatever is unchecked is hidden.
        const form=one("#filters"),count=one("#count"),found=all("article[data-area]");
        const filter=()=>{
        const off=n=>new Set(all("#filters input[name="+n+"]").filter(i=>!i.checked).map(i=>i.value));
        const areas=off("area"),severities=off("severity");let shown=0;
        for(const a of found){a.hidden=areas.has(a.dataset.area)||severities.has(a.dataset.severity);shown+=!a.hidden}
        count.textContent=shown+" of "+found.length+" shown"};
        if(form){form.hidden=false;form.addEventListener("change",filter);form.addEventListener("submit",
        e=>e.preventDefault());form.addEventListener("reset",()=>setTimeout(filter));filter()}
        // A link to a finding shows it, whatever the filter says.
        const reveal=()=>{const a=location.hash&&document.getElementById(location.hash.slice(1));
        if(a&&a.hidden&&form){form.reset();setTimeout(()=>a.scrollIntoView())}};
        addEventListener("hashchange",reveal);

        // The picture: one stop of the tabulator, then arrows.
        const record=one("#record"),marks=all(".time a");
        const show=m=>{record.textContent=m.querySelector("title").textContent};
        const select=m=>{for(const o of marks)o.setAttribute("tabindex",o===m?"0":"-1")};
        const middle=m=>{const r=m.getBoundingClientRect();return r.left+r.width/2};
        const move=(m,key)=>{
        const lane=+m.dataset.lane,same=marks.filter(o=>+o.dataset.lane===lane),place=same.indexOf(m);
        if(key==="ArrowRight")return same[place+1];
        if(key==="ArrowLeft")return same[place-1];
        if(key==="Home")return same[0];
        if(key==="End")return same[same.length-1];
        const lanes=[...new Set(marks.map(o=>+o.dataset.lane))],next=lanes[lanes.indexOf(lane)+(key==="ArrowDown"?1:-1)];
        return marks.filter(o=>+o.dataset.lane===next).sort((a,b)=>Math.abs(middle(a)-middle(m))-
        Math.abs(middle(b)-middle(m)))[0]};
        if(record&&marks.length){record.hidden=false;select(marks[0]);
        for(const m of marks){m.addEventListener("focus",()=>{select(m);show(m)});
        m.addEventListener("pointerenter",()=>show(m));
        m.addEventListener("keydown",e=>{if(!/^(Arrow|Home$|End$)/.test(e.key))return;
        e.preventDefault();const o=move(m,e.key);if(o)o.focus()})}}

        // The text for a ticket.
        const copy=one("#copy"),text=one("#ticket-text"),said=one("#copied");
        if(copy){copy.hidden=false;copy.addEventListener("click",async()=>{
        try{await navigator.clipboard.writeText(text.textContent);said.textContent="Copied."}
        catch(_){text.closest("details").open=true;getSelection().selectAllChildren(text);
        said.textContent=document.execCommand("copy")?"Copied.":"The text is selected: copy it."}})}

        // On paper nothing can be unfolded.
        let closed=[];
        addEventListener("beforeprint",()=>{closed=all("details.proof:not([open])");for(const d of closed)d.open=true});
        addEventListener("afterprint",()=>{for(const d of closed)d.open=false});
        })();

        """
}
