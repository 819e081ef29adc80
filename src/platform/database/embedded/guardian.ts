import { spawn } from 'node:child_process';
import type { Folder } from './folder.js';

/**
 * Checks every two seconds whether a process that uses the database is alive, and stops PostgreSQL (orderly, by SIGINT)
 * when none is: after `kill -9` no other process would do it. A shell, because a waiting Node costs 40 MB.
 */
const script = `
postmaster=$1 leases=$2 lock=$3 pid_file=$4
runs() {
  read -r running 2>/dev/null <"$pid_file" && [ "$running" = "$postmaster" ] && kill -0 "$postmaster" 2>/dev/null
}
start_of() {
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  set -- \${stat##*) }
  [ "$1" = Z ] || echo "\${20}"
}
in_use() {
  for lease in "$leases"/*; do
    name=\${lease##*/} pid=\${name%-*} start=\${name#*-}
    kill -0 "$pid" 2>/dev/null || continue
    if [ "$start" = 0 ] || [ "$(start_of "$pid")" = "$start" ]; then return 0; fi
  done
  return 1
}
while sleep 2 && runs; do
  in_use && continue
  if [ -e "$lock" ]; then
    kill -0 "$(cat "$lock")" 2>/dev/null || rm -f "$lock"
    continue
  fi
  echo $$ >"$lock.$$" && ln "$lock.$$" "$lock" 2>/dev/null
  taken=$?
  rm -f "$lock.$$"
  [ $taken -eq 0 ] || continue
  if ! in_use; then
    kill -INT "$postmaster" 2>/dev/null
    tries=0
    while runs && [ $tries -lt 300 ]; do sleep 0.1; tries=$((tries + 1)); done
  fi
  rm -f "$lock"
done
`;

/** Starts a guardian for a PostgreSQL that was just started. */
export function setGuardian(postmaster: number, folder: Folder): void {
  if (process.platform === 'win32') return;
  const words = ['-c', script, 'foi-database-guardian', String(postmaster), folder.leases, folder.lock, folder.pidFile];
  spawn('sh', words, { cwd: '/', detached: true, stdio: 'ignore' }).unref();
}
