import type { SHELLS } from './shells.ts';

/**
 * One script for each shell. None of them knows a command: each hands the words to the program, which prints a candidate
 * a line (value, TAB, description) and `:files` where a file's name is wanted. Candidates are commands, options and ids,
 * never free text of a plan, so a shell has nothing to quote.
 */
export const completionScripts: Readonly<Record<(typeof SHELLS)[number], string>> = {
  // Also for bash 3.2: no mapfile, no negative index. Readline takes "=" for a word of its own, so words are put together again.
  bash: `# bash completion of plan
_plan() {
  local words=() n=0 glue= word value line candidates=() files=
  local i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [ "$n" -gt 0 ] && { [ -n "$glue" ] || [ "$word" = "=" ]; }; then
      words[n-1]=\${words[n-1]}$word
    else
      words[n]=$word
      n=$((n + 1))
    fi
    glue=
    [ "$word" = "=" ] && glue=yes
  done
  word=\${words[n-1]}
  local prefix=\${word%"\${word##*=}"}
  COMPREPLY=()
  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    if [ "$value" = ":files" ]; then files=yes; else candidates+=("\${value#"$prefix"}"); fi
  done < <(plan completion bash -- "\${words[@]}" 2>/dev/null)
  if [ -n "$files" ]; then
    compopt -o default 2>/dev/null
    [ "\${#candidates[@]}" -gt 0 ] || return
  fi
  COMPREPLY=("\${candidates[@]}")
  case "\${COMPREPLY[0]}" in *=) compopt -o nospace 2>/dev/null ;; esac
}
complete -F _plan plan
`,
  zsh: `#compdef plan
_plan() {
  local -a values shown open_values
  local line value files=
  for line in "\${(@f)$(plan completion zsh -- "\${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}"; do
    value=\${line%%$'\\t'*}
    if [[ -z $value ]]; then continue
    elif [[ $value == :files ]]; then files=yes
    elif [[ $value == *= ]]; then open_values+=("$value")
    else
      values+=("$value")
      if [[ $line == *$'\\t'* ]]; then shown+=("$value -- \${line#*$'\\t'}"); else shown+=("$value"); fi
    fi
  done
  (( \${#values} )) && compadd -l -d shown -a values
  (( \${#open_values} )) && compadd -S '' -a open_values
  if [[ -n $files ]]; then
    compset -P '*='
    _files
  fi
}
if [[ "\${funcstack[1]}" == _plan ]]; then _plan "$@"; else compdef _plan plan; fi
`,
  fish: `# fish completion of plan
function __plan_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l current (commandline -ct)
    for line in (plan completion fish -- $words "$current" 2>/dev/null)
        if test "$line" = ":files"
            set -l prefix (string match -r -- '^.*=' "$current")
            for file in (__fish_complete_path (string replace -- "$prefix" "" "$current"))
                echo "$prefix$file"
            end
        else
            echo $line
        end
    end
end
complete -c plan -f -a '(__plan_complete)'
`,
};
