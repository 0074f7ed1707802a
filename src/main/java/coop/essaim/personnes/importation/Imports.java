package coop.essaim.personnes.importation;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.secret.Chiffrement;
import coop.essaim.commun.tableur.Tableur;
import coop.essaim.personnes.importation.ImportsSql.Depose;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// L'import de personnes : déposer un fichier, dire ses colonnes, relire chaque ligne, puis tout ouvrir ou rien.
///
/// Rejouer ne double rien : un fichier pris ne l'est plus, et une ligne déjà prise, ou dont la fiche existe, est
/// reconnue.
@Service
class Imports {

    private static final Duration GARDE = Duration.ofDays(1);

    private final ImportsSql sql;
    private final OuvertureDeLignes ouverture;
    private final Chiffrement chiffrement;
    private final Journal journal;
    private final Clock horloge;
    private final JsonMapper json = JsonMapper.builder().build();

    Imports(ImportsSql sql, OuvertureDeLignes ouverture, Chiffrement chiffrement, Journal journal, Clock horloge) {
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
        var colonnes = new ArrayList<Champ>();
        for (var titre : tableur.titres()) {
            var champ = Champ.devine(titre);
            colonnes.add(colonnes.contains(champ) ? Champ.IGNOREE : champ);
        }
        var clair = json.writeValueAsString(tableur).getBytes(StandardCharsets.UTF_8);
        var chiffre = chiffrement.chiffrer(clair, contexte(id));
        sql.deposer(new Depose(id, fichier, chiffre, colonnes, false, 0, 0), maintenant, par);
        return id;
    }

    Optional<Apercu> apercu(UUID id) {
        return sql.trouver(id).map(this::apercu);
    }

    /// @param colonnes à quel champ va chaque colonne ; un champ deux fois ne garde que la première
    @Transactional
    public void associer(UUID id, List<Champ> colonnes) {
        var uniques = new ArrayList<Champ>();
        colonnes.forEach(c -> uniques.add(uniques.contains(c) ? Champ.IGNOREE : c));
        sql.associer(id, uniques);
    }

    /// Ouvre toutes les fiches neuves, ou aucune si une seule ligne est refusée.
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
            var contenu = ligne.contenu();
            if (!ligne.estNeuve() || contenu == null) continue;
            ouverture.ouvrir(contenu, LocalDate.now(horloge), par);
            ouvertes++;
        }
        int connues = apercu.lignes().size() - ouvertes;
        sql.finir(id, ouvertes, connues, horloge.instant());
        journal.inscrire(
                "personnes.import.executer",
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
        var jour = LocalDate.now(horloge);
        for (int rang = 0; rang < tableur.lignes().size(); rang++) {
            var ligne = LectureDeLigne.lire(
                    rang + 2, depose.colonnes(), tableur.lignes().get(rang), jour);
            var contenu = ligne.contenu();
            if (contenu == null) {
                lignes.add(ligne);
                continue;
            }
            var deja = vues.putIfAbsent(ouverture.empreinte(contenu), ligne.numero());
            lignes.add(
                    deja == null
                            ? ouverture.reconnaitre(ligne, contenu)
                            : ligne.refusee("Retirez cette ligne : elle dit la même chose que la ligne " + deja + "."));
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

    private Tableur tableur(Depose depose) {
        var contenu = depose.contenu();
        if (contenu == null) return new Tableur(List.of(), List.of());
        var clair = chiffrement.dechiffrer(contenu, contexte(depose.id()));
        return json.readValue(new String(clair, StandardCharsets.UTF_8), Tableur.class);
    }

    private static String contexte(UUID id) {
        return "import:" + id;
    }
}
