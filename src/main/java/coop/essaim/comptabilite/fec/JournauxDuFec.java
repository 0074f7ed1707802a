package coop.essaim.comptabilite.fec;

import coop.essaim.comptabilite.fec.Importation.Cree;
import coop.essaim.comptabilite.plan.Journal;
import coop.essaim.comptabilite.plan.Journal.Nature;
import coop.essaim.comptabilite.plan.Journaux;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Les journaux d'un fichier : retrouvés, ou créés. Celui dont le code a un accent, une espace, ou est celui d'un
/// journal interne d'Essaim (IN, ANI), en reçoit un autre ici et garde le sien dans le FEC.
@Component
class JournauxDuFec {

    private static final String FORME = "[0-9A-Za-z_-]{1,12}";

    private static final Map<String, Nature> NATURES = Map.of(
            "nouveau", Nature.A_NOUVEAUX,
            "vente", Nature.VENTES,
            "achat", Nature.ACHATS,
            "banque", Nature.BANQUE,
            "caisse", Nature.CAISSE,
            "paie", Nature.PAIE,
            "salaire", Nature.PAIE);

    private final Journaux journaux;
    private final FecSql sql;

    JournauxDuFec(Journaux journaux, FecSql sql) {
        this.journaux = journaux;
        this.sql = sql;
    }

    /// @param codes du code du fichier à celui d'ici
    record Installes(Map<String, String> codes, Set<String> aNouveaux, List<Cree> crees) {

        String code(String duFichier) {
            return codes.getOrDefault(duFichier, duFichier);
        }

        boolean estANouveaux(String duFichier) {
            return aNouveaux.contains(code(duFichier));
        }
    }

    /// @param premieres la première ligne de chaque journal
    Installes installer(Collection<LigneFec> premieres, Releve releve) {
        var tous = journaux.tous();
        var existants = tous.stream()
                .filter(journal -> !estInterne(journal))
                .collect(Collectors.toMap(JournauxDuFec::dansLeFec, journal -> journal));
        var pris = tous.stream().map(Journal::code).collect(Collectors.toCollection(HashSet::new));
        var codes = new HashMap<String, String>();
        var crees = new ArrayList<Cree>();
        for (var ligne : premieres) {
            var existant = existants.get(ligne.journal());
            if (existant != null) {
                nommer(existant, ligne);
                codes.put(ligne.journal(), existant.code());
                continue;
            }
            var semblable = semblable(ligne, tous);
            if (semblable != null) {
                reconnaitre(semblable, ligne, releve);
                codes.put(ligne.journal(), semblable);
                continue;
            }
            var code = creer(ligne, pris, releve);
            if (code == null) continue;
            pris.add(code);
            crees.add(new Cree(code, DecorFec.nomme(ligne.journalLib(), ligne.journal()), ligne.numero()));
            codes.put(ligne.journal(), code);
        }
        var aNouveaux = journaux.tous().stream()
                .filter(journal -> journal.nature() == Nature.A_NOUVEAUX)
                .map(Journal::code)
                .collect(Collectors.toSet());
        return new Installes(codes, aNouveaux, crees);
    }

    /// Notre journal de même code, à la casse près, et de même nature : s'il n'a rien reçu, c'est lui.
    private @Nullable String semblable(LigneFec ligne, List<Journal> tous) {
        var nature = nature(ligne.journal(), ligne.journalLib());
        return tous.stream()
                .filter(journal -> journal.code().equalsIgnoreCase(ligne.journal()))
                .filter(journal -> journal.nature() == nature && journal.codeFec() == null)
                .map(Journal::code)
                .filter(code -> !sql.journalSert(code))
                .findFirst()
                .orElse(null);
    }

    private void reconnaitre(String code, LigneFec ligne, Releve releve) {
        journaux.reconnaitre(code, ligne.journal(), ligne.journalLib());
        releve.supposition(
                ligne.numero(),
                "Le journal « %s » est ici %s ; le FEC le dira toujours « %s »."
                        .formatted(ligne.journal(), code, ligne.journal()));
    }

    private @Nullable String creer(LigneFec ligne, Set<String> pris, Releve releve) {
        var duFichier = ligne.journal();
        if (duFichier.length() > 40 || duFichier.indexOf('|') >= 0) {
            releve.faute(
                    ligne.numero(),
                    "« " + duFichier
                            + " » ne peut pas être un code de journal : quarante caractères au plus, sans barre.");
            return null;
        }
        boolean convient = duFichier.matches(FORME) && !pris.contains(duFichier);
        var code = convient ? duFichier : codeLibre(duFichier, pris);
        var nature = nature(duFichier, ligne.journalLib());
        var libelle = DecorFec.nomme(ligne.journalLib(), duFichier);
        if (!journaux.reprendre(code, convient ? null : duFichier, libelle, nature)) {
            releve.faute(
                    ligne.numero(),
                    "Le journal « " + duFichier + " » ne sert plus : remettez-le en service, puis importez.");
            return null;
        }
        releve.supposition(
                ligne.numero(),
                "Le journal « %s » est inconnu : il est créé parmi les journaux « %s »%s."
                        .formatted(
                                duFichier,
                                nature.libelle(),
                                convient
                                        ? ""
                                        : ", sous le code " + code + " ; le FEC le dira toujours « " + duFichier
                                                + " »"));
        return code;
    }

    /// Le libellé du fichier vaut pour un journal qui n'a encore rien reçu.
    private void nommer(Journal journal, LigneFec ligne) {
        var libelle = ligne.journalLib();
        if (libelle.isBlank() || libelle.equals(journal.libelle()) || sql.journalSert(journal.code())) return;
        journaux.renommer(journal.code(), libelle);
    }

    private static boolean estInterne(Journal journal) {
        return journal.nature() == Nature.INTERNE || journal.nature() == Nature.A_NOUVEAUX_INTERNES;
    }

    private static String dansLeFec(Journal journal) {
        return journal.codeFec() == null ? journal.code() : journal.codeFec();
    }

    /// Sans accent ni espace, et avec un nombre s'il est pris : « IN » devient IN2.
    private static String codeLibre(String duFichier, Set<String> pris) {
        var lettres = Normalizer.normalize(duFichier, Normalizer.Form.NFD).replaceAll("[^0-9A-Za-z_-]", "");
        var racine = lettres.isEmpty() ? "J" : lettres.substring(0, Math.min(lettres.length(), 9));
        if (!pris.contains(racine)) return racine;
        int rang = 2;
        while (pris.contains(racine + rang)) rang++;
        return racine + rang;
    }

    /// Devinée du code et du libellé, pour l'ordre des à-nouveaux et le menu des saisies.
    private static Nature nature(String code, String libelle) {
        var mots = ColonneFec.simplifie(libelle);
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "AN", "RAN", "ANO", "REP" -> Nature.A_NOUVEAUX;
            case "VE", "VT", "VTE", "VEN" -> Nature.VENTES;
            case "AC", "ACH", "HA" -> Nature.ACHATS;
            // Une banque porte souvent son seul nom : « BQ1, Crédit coopératif ».
            case String banque when banque.matches("(BQ|BQE|BAN|BNQ)[0-9]*") -> Nature.BANQUE;
            default ->
                NATURES.entrySet().stream()
                        .filter(mot -> mots.contains(mot.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(Nature.OPERATIONS_DIVERSES);
        };
    }
}
