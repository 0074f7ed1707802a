#!/usr/bin/env bash
# Refait les images du README sur une démonstration neuve : docs/captures.sh [PORT]. Il faut un Chromium et Maven ; le JDK
# est celui que trouve ./essaim.
set -euo pipefail
racine="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
port="${1:-8099}"
cd "$racine"
JAVA_HOME="$(./essaim jdk)"; export JAVA_HOME
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
jetable="$(mktemp -d)"
chmod 755 "$jetable"
./essaim demo --port "$port" --donnees "$jetable/donnees" &
serveur=$!
trap 'kill "$serveur" 2>/dev/null || true; wait "$serveur" 2>/dev/null || true; rm -rf "$jetable"' EXIT
# La première fois, il se construit d'abord : c'est long, et Maven ne peut servir deux fois dans le même dossier.
until curl -fsS "http://127.0.0.1:$port/sante/prete" >/dev/null 2>&1; do
  kill -0 "$serveur" 2>/dev/null || { echo "La démonstration ne démarre pas." >&2; exit 1; }
  sleep 0.5
done
mvn -q -B -Dstyle.color=never dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$jetable/chemin"
chemin="target/classes:$(cat "$jetable/chemin")"
# Le photographe et ce dont il se sert, sans les autres essais : les compiler tous prendrait plus que le reste.
"$JAVA_HOME/bin/javac" -proc:none -implicit:class -encoding UTF-8 -cp "$chemin" -sourcepath src/test/java \
  -d "$jetable/essais" src/test/java/coop/essaim/navigateur/Captures.java
mkdir -p docs/images
"$JAVA_HOME/bin/java" -cp "$jetable/essais:$chemin" coop.essaim.navigateur.Captures "http://localhost:$port" docs/images
echo "Les images sont dans docs/images."
