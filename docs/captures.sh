#!/usr/bin/env bash
# Refait les images du README sur une démonstration neuve : docs/captures.sh [PORT]. Il faut un Chromium, et un JDK 25 : celui de
# JAVA_HOME, sinon celui du PATH.
set -euo pipefail
racine="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
port="${1:-8099}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
"$java" -version 2>&1 | grep -q '"25' || { echo "Il faut un JDK 25 : dites où dans JAVA_HOME." >&2; exit 1; }
jetable="$(mktemp -d)"
cd "$racine"
chmod 755 "$jetable"
./essaim demo --port "$port" --donnees "$jetable/donnees" &
serveur=$!
trap 'kill "$serveur" 2>/dev/null || true; wait "$serveur" 2>/dev/null || true; rm -rf "$jetable"' EXIT
# La première fois, il se construit d'abord : c'est long, et Maven ne peut servir deux fois dans le même dossier.
until curl -fsS "http://127.0.0.1:$port/sante/prete" >/dev/null 2>&1; do
  kill -0 "$serveur" 2>/dev/null || { echo "La démonstration ne démarre pas." >&2; exit 1; }
  sleep 0.5
done
mvn -q -B -Dspotless.check.skip=true test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$jetable/chemin"
mkdir -p docs/images
"$java" -cp "target/test-classes:target/classes:$(cat "$jetable/chemin")" coop.essaim.navigateur.Captures "http://localhost:$port" docs/images
echo "Les images sont dans docs/images."
