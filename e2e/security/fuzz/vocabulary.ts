const words = (text: string) => text.trim().split(/\s+/)

export const METHODS = words(
  'GET HEAD POST PUT DELETE PATCH OPTIONS TRACE QUERY PROPFIND get Post X',
)

export const TARGETS = words(String.raw`
  / // /% /%00 /%2F /%2e%2e/ /.. /./contact /test/contact/ //test/contact /test/contact// /\contact /test/contact%5C
  /test/docs /test/docs/ /test/docs// /test/docs/% /test/docs/%2F /test/docs/%00 /test/docs/%20 /test/docs/.. /test/docs/a/b /test/docs/[...slug]
  /test/docs/%5B...slug%5D /test/docs/%ED%A0%80 /test/docs/%F0%9F%A6%87 /test/docs/a.rsc /test/docs/a?_rsc=1 /test/docs/%25
  /test/contact/sent/x /index /index/index /index.rsc /.rsc /test/contact.rsc /test/contact.segments/_tree.segment.rsc
  /session/take?entry=% /session/take?entry=nickname&entry=x /session/take/file?locked /session/take/file?entry=%00
  /session/bring?code=&code=x /session/bring?code=%00 /session/bring?problem=toString
  /_not-found /_error /_app /500 /404 /favicon.ico /robots.txt /healthz /session/download
  /_next /_next/ /_next/% /_next/x /_next/static/x /_next/static/../x /_next/static/chunks/%2e
  /_next/static%2Fx /_next/image?url=/icon.svg&w=64&q=75 /_next/image /_next/data/x/index.json
  /_next/data/x/docs/%.json /_next/webpack-hmr /__nextjs_original-stack-frame /%5Fnext/static/x
  /icon.svg /icon.svg/ /icon.svg% /icon.svgx /icon%2Esvg /ICON.svg /plain.css /plain.css?x /plain.cssx
  /?_rsc=x /?a=% /?a[]=%00 /?__nextDataReq=1 /?nxtPname=x /?dpl=x /test/contact?x=%E0%A4%A ? contact
  http://x/contact https://localhost:1/ /#a * *? http://[ http://[?a=b`).concat(
  '',
  '/a b',
  '/\u00ff\u00e2',
  '/test/docs/\u00ff',
)

/** The names of headers that Next, Node or the app reads. */
export const NAMES = words(`
  rsc next-action next-url next-router-prefetch next-hmr-refresh next-resume
  next-router-segment-prefetch x-action-redirect x-action-forwarded x-action-revalidated
  x-nextjs-data x-nextjs-request-id x-nextjs-html-request-id x-next-resume-state-length
  x-next-cache-tags x-nonce x-middleware-subrequest x-middleware-prefetch x-middleware-rewrite
  x-middleware-next x-middleware-set-cookie x-middleware-override-headers x-middleware-invoke
  x-middleware-request-cookie x-matched-path x-now-route-matches x-invoke-path x-invoke-status
  x-prerender-revalidate x-forwarded-host x-forwarded-proto x-forwarded-port x-forwarded-for
  forwarded host origin referer sec-fetch-site sec-fetch-dest sec-fetch-mode sec-purpose purpose
  content-type content-encoding content-length transfer-encoding connection keep-alive expect
  upgrade te trailer range accept accept-encoding accept-language user-agent if-none-match if-range
  if-match if-modified-since if-unmodified-since cache-control content-security-policy cookie authorization`)

/** The values of headers. */
export const VALUES = words(`
  0 1 2 -1 9007199254740993 null % %00 / // /;push //x/;push /test/contact;replace * */* text/html
  text/x-component text/plain document prefetch multipart/form-data multipart/form-data;boundary=
  multipart/form-data;boundary=fuzz;boundary=y application/x-www-form-urlencoded same-origin none
  cross-site http://localhost https://x data:x x a,b localhost:99999 [:: evil.example https chunked
  gzip br;q=x bytes=0-1 bytes=9- "x" W/" 100-continue websocket upgrade keep-alive close [] {} [""]
  ["",{}] %5B%22%22%5D %5B%22%22%2C%7B%7D%2Cnull%2Cnull%2Ctrue%5D /_tree /_full /../.. __proto__
  %5B%22%22%2C%7B%22children%22%3A%5B%22contact%22%5D%7D%5D proxy:proxy:proxy:proxy:proxy Googlebot`)
  .concat('', 'a b', 'multipart/form-data; boundary="fuzz"', 'multipart/form-data; boundary=fuzz ')
  .concat('multipart/form-data; charset=utf-16; boundary=fuzz', '[['.repeat(1000), 'x'.repeat(4000))

/** Texts that have a meaning for a form parser or for React. */
export const WORDS = words(String.raw`
  "$1" "$K1" ["$K1"] ["$K2"] ["$0"] "$K" "$B1" "$@1" "$F1" "$Q1" "$W1" "$h1" "$i1" "$n9" "$D" "$T"
  "$u" "$undefined" "$-Infinity" "$NaN" "$Z" "$o1" "$r1" "$A1" "$R1" "$X1" "$1:__proto__:then"
  {"then":"$1"} {"__proto__":1} $ACTION_ID_ $ACTION_REF_1 $ACTION_1:0 $ACTION_1:1 $ACTION_0:0
  $ACTION_0:1 $ACTION_REF_0 $ACTION_KEY ["a","$K1"] ["$h1"] ["$F1","$K1"] {"id":"60aa","bound":"$@1"}
  {"id":"60aa","bound":null} "bound":["a"] "id":7 $D $n9 $$ $T $h1 $@2 $0:0 [null] [[]] {} , ] 0 1_ 2_ _ name
  entry __proto__ constructor -- --x-- \ \" " ; %22 %0D%0A name=" ;filename="a" [] name*=UTF-8''%`)
  .concat(
    '\0',
    '\n',
    '\r\n',
    '\r\n\r\n',
    '--x\r\n',
    '\r\n--x--\r\n',
    '[['.repeat(2000),
    '\u00ff\u00fe',
  )
  .concat('content-transfer-encoding: base64\r\n', '; filename="a"', '\u00ed\u00a0\u0080')
