#!/usr/bin/env bash
# Scans the running demo with wapiti and sqlmap, and a planted flaw in the same run. See src/docs/scan.md.
#   src/test/scan/run.sh [folder for the findings]        after: mvn -q -DskipTests package
# Everything stays on the loopback address; all that was started is ended, and each tool has its time limit.
set -uo pipefail
top=$(cd "$(dirname "$0")/../../.." && pwd)
jar=${DANBAN_JAR:-$top/target/dan-ban.jar}
tests=${DANBAN_TEST_CLASSES:-$top/target/test-classes}
out=$(mkdir -p "${1:-$top/target/scan}" && cd "${1:-$top/target/scan}" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
house=18480 flaw=18481
data=$(mktemp -d)
pids=()
end() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; done; rm -rf "$data"; }
trap end EXIT
for tool in wapiti sqlmap curl python3; do command -v $tool >/dev/null || { echo "missing: $tool"; exit 2; }; done

"$java" -jar "$jar" --demo --port $house --data "$data/demo" > "$out/house.log" 2>&1 & pids+=($!)
"$java" -cp "$tests:$jar" vn.danban.scan.PlantedFlaw $flaw > "$out/flaw.log" 2>&1 & pids+=($!)
await() { for _ in $(seq 600); do grep -q "$2" "$1" && return; sleep 1; done; echo "not ready: $1"; exit 2; }
await "$out/flaw.log" "The planted flaw is open"
await "$out/house.log" "The demo is ready"

base=http://127.0.0.1:$house
token=$(curl -s "$base/api/login" -H 'Content-Type: application/json' -d '{"username":"truongap","password":"dan-ban-demo"}' | python3 -c 'import json,sys; print(json.load(sys.stdin).get("access_token",""))')
[ -n "$token" ] || { echo "nobody could sign in"; exit 2; }

# Every address that can be read, with ids that exist: the pages are drawn by the browser, the rest is in the list of doors.
drawn() { chromium --headless --no-sandbox --disable-gpu --virtual-time-budget=15000 --dump-dom "$base$1" 2>/dev/null; }
ids() { grep -oE "$1/[0-9a-f]{8}-[0-9a-f-]{27}" | sort -u | cut -d/ -f2; }
hamlets=$(drawn / | ids ap)
votes=$(for id in $hamlets; do curl -s "$base/api/hamlets/$id/open-votes" | grep -oE '"uuid":"[^"]+"' | cut -d'"' -f4; done | sort -u)
matters=$(for id in $hamlets; do drawn "/ap/$id"; done | ids viec)
polls=$(for id in $hamlets; do curl -s "$base/api/hamlets/$id/consent-polls" | grep -oE '"poll":"[^"]+"' | cut -d'"' -f4; done | sort -u)
one() { echo "$1" | head -1; }
sed -nE 's/^(GET|PAGE) ([^| ]*).*/\1 \2/p' "$top/src/test/resources/walk/doors.txt" | while read -r kind path; do
    [ "$kind" = PAGE ] && path=/$(echo "$path" | sed -E 's/:([a-zA-Z]+)\??/{\1}/g')
    echo "$path"
done | sed -e "s/{hamletId}/$(one "$hamlets")/; s/{uuid}/$(one "$votes")/; s/{voteUuid}/$(one "$votes")/; s/{matterId}/$(one "$matters")/; s/{poll}/$(one "$polls")/; s/{number}/1/; s/{from}/1/; s/{to}/2/" \
    | sort -u > "$out/addresses"
echo "hamlets $(echo "$hamlets" | wc -w), matters $(echo "$matters" | wc -w), votes $(echo "$votes" | wc -w), addresses $(wc -l < "$out/addresses")" | tee "$out/summary"
[ -n "$votes" ] && [ -n "$matters" ] || { echo "the demo has no votes or matters"; exit 2; }

# wapiti: the same modules on the house, with somebody signed in for the API, and on the flaw.
modules=backup,blindsql,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,redirect,sql,ssrf,xss,xxe
starts=(); while read -r address; do starts+=(-s "$base$address"); done < "$out/addresses"
timeout 700 wapiti -u "$base/" "${starts[@]}" -H "Authorization: Bearer $token" --scope domain -m "$modules" --max-scan-time 600 \
    --flush-session -f json -o "$out/wapiti-house.json" > "$out/wapiti-house.log" 2>&1
timeout 200 wapiti -u "http://127.0.0.1:$flaw/?number=1" --scope domain -m sql,xss --max-scan-time 150 --flush-session -f json \
    -o "$out/wapiti-flaw.json" > "$out/wapiti-flaw.log" 2>&1

# sqlmap: every part of every address of the API that is not its name, and what is posted.
scan() { timeout 90 sqlmap --batch --level 1 --risk 1 --technique BEU --timeout 10 --retries 1 --disable-coloring --output-dir "$out/sqlmap" "$@" 2>&1; }
: > "$out/sqlmap.log"
tried=0
while read -r address; do
    case $address in /api/*) ;; *) continue ;; esac
    last=${address##*/}
    for part in $(echo "$address" | tr / '\n' | grep -E '[0-9a-f]{8}-|^[1-9A-HJ-NP-Za-km-z]{22}$|^\{' ); do
        marked=$(echo "$address" | sed "s#$part#$(echo "$part" | sed 's/[{}]//g')*#; s/[{}]//g")
        echo "== $marked" >> "$out/sqlmap.log"
        scan -u "$base$marked" -H "Authorization: Bearer $token" >> "$out/sqlmap.log"
        tried=$((tried + 1))
    done
done < "$out/addresses"
vote=$(one "$votes")
for posted in "/api/login {\"username\":\"truongap*\",\"password\":\"x*\"}" "/api/votes/$vote/ballots {\"election_uuid\":\"*\"}" \
        "/api/votes/$vote/opinions {\"opinion_on\":\"*\"}" "/api/consent-polls/$vote/answers {\"consent_poll\":\"*\"}"; do
    echo "== POST $posted" >> "$out/sqlmap.log"
    scan -u "$base${posted%% *}" -H "Content-Type: application/json" --data "${posted#* }" >> "$out/sqlmap.log"
    tried=$((tried + 1))
done
scan -u "$base/api/votes/$vote/board?from=0*&limit=10*" >> "$out/sqlmap.log"
scan -u "http://127.0.0.1:$flaw/?number=1" > "$out/sqlmap-flaw.log"

findings() { python3 -c 'import json,sys
try: found=json.load(open(sys.argv[1]))["vulnerabilities"]
except Exception as e: print("no report:", e); sys.exit()
print(", ".join(f"{name} {len(list_)}" for name, list_ in found.items() if list_) or "none")' "$1"; }
{
    echo "wapiti, house: $(findings "$out/wapiti-house.json")"
    echo "wapiti, planted flaw: $(findings "$out/wapiti-flaw.json")"
    echo "sqlmap, house: $tried places tried, $(grep -c 'identified the following injection' "$out/sqlmap.log") findings"
    echo "sqlmap, planted flaw: $(grep -c 'identified the following injection' "$out/sqlmap-flaw.log") findings"
} | tee -a "$out/summary"
grep -q 'identified the following injection' "$out/sqlmap-flaw.log" || { echo "sqlmap did not find the planted flaw"; exit 1; }
findings "$out/wapiti-flaw.json" | grep -qi 'sql\|scripting' || { echo "wapiti did not find the planted flaw"; exit 1; }
! grep -q 'identified the following injection' "$out/sqlmap.log"
