"""How the report looks."""

STYLE = """
body{font:15px/1.5 system-ui,sans-serif;color:#1c2733;background:#fff;margin:0}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
header{border-bottom:2px solid #d5dde5;margin-bottom:1.5rem;padding-bottom:1rem}
h1,h2,h3{line-height:1.2}h2{font-size:1.15rem}
pre{background:#f5f7f9;padding:.6rem;overflow-x:auto;
font:13px/1.4 ui-monospace,monospace;margin:.3rem 0}
pre.stderr{background:#fff6e5;white-space:pre-wrap}pre.error{background:#fdecec}
table{border-collapse:collapse;font-size:.9rem}
th,td{padding:.15rem .7rem;border-bottom:1px solid #e6ebf0;text-align:left}
.title{font-size:1.5rem;font-weight:600;margin:0}
.table,.stages{overflow-x:auto;margin:.3rem 0}.table td,.table thead th{text-align:right}
summary{color:#5a6b7b;font-size:.85rem;cursor:pointer}
img{max-width:100%}iframe{width:100%;border:0}
.status{float:right;padding:.2rem .8rem;border-radius:1rem}
.edited,.edited summary{color:#8a4b00;font-size:.85rem}
.good{background:#e2f5e8}.bad{background:#fdecec}
svg text{font:12px system-ui,sans-serif}
""".strip()
