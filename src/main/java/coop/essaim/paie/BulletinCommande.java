package coop.essaim.paie;

import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.CommandeImmediate;
import coop.essaim.commun.commande.MauvaisUsage;
import coop.essaim.commun.commande.Sortie;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.cas.CalculDeCas;
import coop.essaim.paie.cas.Cas;
import coop.essaim.paie.cas.CasIllisible;
import coop.essaim.paie.cas.LectureDeCas;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// `./essaim bulletin FICHIER.json…` : un objet JSON par cas. La forme du cas dit sa nature ; `--annee` et `--inverse`
/// l'exigent. Code 2 pour un champ en faute, 1 pour un cas que le moteur ne couvre pas. Avec `--json`, un cas refusé a
/// aussi son objet, à sa place : `{"fichier": …, "refus": ["…"]}`.
///
/// Publique pour être trouvée sans Spring : un bulletin ne demande aucune base.
public final class BulletinCommande implements CommandeImmediate {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CalculDeCas calcul;
    private final LectureDeCas lecture = new LectureDeCas();

    public BulletinCommande() {
        calcul = new CalculDeCas(MoteurDePaie.duDroitEnVigueur());
    }

    @Override
    public String nom() {
        return "bulletin";
    }

    @Override
    public String resume() {
        return "calcule des bulletins de paie depuis des cas JSON, un objet JSON par cas";
    }

    @Override
    public String usage() {
        return "FICHIER.json… [--annee] [--inverse]";
    }

    @Override
    public int executer(Arguments arguments, Sortie sortie) {
        if (arguments.mots().isEmpty()) throw new MauvaisUsage("Il manque au moins un fichier de cas JSON.");
        int code = FAIT;
        for (var fichier : arguments.mots()) code = Math.max(code, traiter(fichier, arguments, sortie));
        return code;
    }

    private int traiter(String fichier, Arguments arguments, Sortie sortie) {
        try {
            var cas = lecture.lire(contenu(fichier));
            exiger(cas, arguments);
            return switch (calcul.calculer(cas)) {
                case CalculDeCas.Sortie.Ecrite ecrite -> ecrire(ecrite.json(), sortie);
                case CalculDeCas.Sortie.NonCouverte(var phrase) -> refuser(fichier, phrase, REFUSE, sortie);
                case CalculDeCas.Sortie.EnFaute(var phrase) -> refuser(fichier, phrase, MAUVAIS_USAGE, sortie);
            };
        } catch (CasIllisible illisible) {
            return refuser(fichier, illisible.phrase(), MAUVAIS_USAGE, sortie);
        }
    }

    private static int refuser(String fichier, String phrase, int code, Sortie sortie) {
        sortie.refus(fichier + " : " + phrase);
        var objet = new LinkedHashMap<String, Object>();
        objet.put("fichier", fichier);
        objet.put("refus", List.of(phrase));
        sortie.resultat(objet);
        return code;
    }

    private static int ecrire(String json, Sortie sortie) {
        sortie.phrase(json);
        sortie.resultat(JSON.readTree(json));
        return FAIT;
    }

    private static void exiger(Cas cas, Arguments arguments) {
        if (arguments.a("annee") && !(cas instanceof Cas.DUneAnnee))
            throw CasIllisible.manquant("months", "la liste des mois que --annee régularise");
        if (arguments.a("inverse") && cas instanceof Cas.DUnMois)
            throw CasIllisible.manquant("input.budget", "le budget dont --inverse cherche le brut (ou input.net)");
    }

    private static String contenu(String fichier) {
        try {
            return Files.readString(Path.of(fichier));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw CasIllisible.fichier("n'existe pas : vérifiez son chemin");
        } catch (CharacterCodingException e) {
            throw CasIllisible.fichier("n'est pas en UTF-8 : enregistrez-le dans cet encodage");
        } catch (IOException e) {
            throw CasIllisible.fichier("ne se lit pas : vérifiez ses droits");
        }
    }
}
