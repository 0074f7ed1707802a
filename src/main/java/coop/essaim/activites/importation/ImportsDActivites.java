package coop.essaim.activites.importation;

import static java.util.Objects.requireNonNull;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.activites.importation.ImportsDActivitesSql.Depose;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.secret.Chiffrement;
import coop.essaim.commun.tableur.Tableur;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// L'import d'activités : déposer un fichier, dire ses colonnes, relire chaque ligne, puis tout ouvrir ou rien.
///
/// Rejouer ne double rien : un fichier pris ne l'est plus, et une enseigne ouverte est reconnue.
@Service
class ImportsDActivites {

    private static final Duration GARDE = Duration.ofDays(1);

    private final ImportsDActivitesSql sql;
    private final OuvertureDActivites ouverture;
    private final Chiffrement chiffrement;
    private final Journal journal;
    private final Clock horloge;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportsDActivites(
            ImportsDActivitesSql sql,
            OuvertureDActivites ouverture,
            Chiffrement chiffrement,
            Journal journal,
            Clock horloge) {
        this.sql = sql;
        this.ouverture = ouverture;
        this.chiffrement = chiffrement;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Garde un fichier lu ; ses colonnes sont devinées d'après leurs titres.
    @Transactional
    public UUID deposer(String fichier, Tableur tableur, @Nullable UUID par) {
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        var clair = json.writeValueAsString(tableur).getBytes(StandardCharsets.UTF_8);
        var colonnes = uniques(tableur.titres().stream().map(Champ::devine).toList());
        sql.deposer(
                new Depose(id, fichier, chiffrement.chiffrer(clair, contexte(id)), colonnes, false, 0, 0),
                maintenant,
                par);
        return id;
    }

    Optional<Apercu> apercu(UUID id) {
        return sql.trouver(id).map(this::apercu);
    }

    /// @param colonnes à quel champ va chaque colonne ; un champ deux fois ne garde que la première
    @Transactional
    public void associer(UUID id, List<Champ> colonnes) {
        sql.associer(id, uniques(colonnes));
    }

    /// Ouvre toutes les activités neuves, ou aucune si une seule ligne est refusée.
    @Transactional
    public Execution executer(UUID id, UUID par) {
        if (!sql.verrouiller(id)) return new Execution.Inconnue();
        var depose = sql.trouver(id).orElseThrow();
        if (depose.fait()) return new Execution.DejaFaite();
        if (depose.contenu() == null) return new Execution.Inconnue();
        var apercu = apercu(depose);
        int refusees = apercu.refusees().size();
        if (refusees > 0) return new Execution.Refusee(refusees);
        int ouvertes = 0;
        for (var ligne : apercu.lignes()) {
            if (!ligne.estNeuve()) continue;
            ouverture.ouvrir(requireNonNull(ligne.contenu()), par);
            ouvertes++;
        }
        int connues = apercu.lignes().size() - ouvertes;
        sql.finir(id, ouvertes, connues, horloge.instant());
        journal.inscrire(
                "activites.import.executer",
                Objet.de("import", id),
                Map.of(),
                Map.of("ouvertes", ouvertes, "connues", connues));
        return new Execution.Faite(ouvertes, connues);
    }

    /// Efface les fichiers qui n'ont pas été pris depuis un jour.
    @Transactional
    public void menage() {
        sql.effacerAvant(horloge.instant().minus(GARDE));
    }

    private Apercu apercu(Depose depose) {
        var tableur = tableur(depose);
        var lignes = new ArrayList<LigneLue>();
        var vues = new HashMap<String, Integer>();
        for (int rang = 0; rang < tableur.lignes().size(); rang++) {
            var ligne = new LectureDeLigne(depose.colonnes(), tableur.lignes().get(rang), sql::fiches).lire(rang + 2);
            if (ligne.estRefusee()) {
                lignes.add(ligne);
                continue;
            }
            var deja = vues.putIfAbsent(ligne.enseigne().toLowerCase(Locale.FRENCH), ligne.numero());
            if (deja != null) {
                lignes.add(ligne.refusee("Retirez cette ligne, ou changez son enseigne : la ligne " + deja
                        + " porte la même. Une activité menée à plusieurs n’a qu’une ligne ; ses parts se disent ensuite, "
                        + "avec sa convention."));
            } else {
                lignes.add(sql.enseigneOuverte(ligne.enseigne()) ? ligne.dejaOuverte() : ligne);
            }
        }
        return new Apercu(
                depose.id(),
                depose.fichier(),
                tableur.titres(),
                tableur.exemples(),
                depose.colonnes(),
                lignes,
                depose.fait(),
                depose.ouvertes(),
                depose.connues());
    }

    private static List<Champ> uniques(List<Champ> colonnes) {
        var uniques = new ArrayList<Champ>();
        colonnes.forEach(c -> uniques.add(uniques.contains(c) ? Champ.IGNOREE : c));
        return uniques;
    }

    private Tableur tableur(Depose depose) {
        var contenu = depose.contenu();
        if (contenu == null) return new Tableur(List.of(), List.of());
        var clair = chiffrement.dechiffrer(contenu, contexte(depose.id()));
        return json.readValue(new String(clair, StandardCharsets.UTF_8), Tableur.class);
    }

    private static String contexte(UUID id) {
        return "import-activites:" + id;
    }
}
