package coop.essaim.commun.tableur;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.secret.Chiffrement;
import coop.essaim.commun.tableur.ImportationsSql.Depose;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Importer un fichier, quel qu'en soit le sujet : le déposer, dire ses colonnes, relire chaque ligne, puis tout
/// prendre ou rien.
///
/// Rejouer ne double rien : un fichier pris ne l'est plus, et une ligne déjà connue est reconnue. Les cellules sont
/// gardées chiffrées le temps de la relecture, un jour au plus.
@Service
public class Importations {

    private static final Duration GARDE = Duration.ofDays(1);
    private static final int NOM_MAX = 200;

    private final ImportationsSql sql;
    private final Chiffrement chiffrement;
    private final Clock horloge;
    private final JsonMapper json = JsonMapper.builder().build();

    Importations(ImportationsSql sql, Chiffrement chiffrement, Clock horloge) {
        this.sql = sql;
        this.chiffrement = chiffrement;
        this.horloge = horloge;
    }

    /// Garde un fichier lu ; ses colonnes sont devinées d'après leurs titres.
    @Transactional
    public <C extends ChampDImport> UUID deposer(
            SujetDImport<C, ?> sujet, String fichier, Tableur tableur, @Nullable UUID par) {
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        var champs = sujet.champs();
        var colonnes =
                champs.uniques(tableur.titres().stream().map(champs::devine).toList());
        var clair = json.writeValueAsString(tableur).getBytes(StandardCharsets.UTF_8);
        var depose =
                new Depose(id, court(fichier), chiffrement.chiffrer(clair, contexte(id)), noms(colonnes), false, 0, 0);
        sql.deposer(sujet.genre(), depose, maintenant, par);
        return id;
    }

    private static String court(String fichier) {
        var nom = fichier.isBlank() ? "fichier" : fichier;
        return nom.substring(0, Math.min(nom.length(), NOM_MAX));
    }

    public <C extends ChampDImport, L extends LigneDImport> Optional<Apercu<C, L>> apercu(
            SujetDImport<C, L> sujet, UUID id) {
        return sql.trouver(sujet.genre(), id).map(depose -> apercu(sujet, depose));
    }

    /// @param dites ce que l'écran dit de chaque colonne, dans l'ordre ; un champ deux fois ne garde que la première
    @Transactional
    public <C extends ChampDImport> void associer(SujetDImport<C, ?> sujet, UUID id, List<String> dites) {
        var champs = sujet.champs();
        if (!dites.isEmpty() && sql.verrouiller(sujet.genre(), id))
            sql.associer(
                    id, noms(champs.uniques(dites.stream().map(champs::lire).toList())));
    }

    /// Prend toutes les lignes neuves, ou aucune si une seule est refusée.
    @Transactional
    public <C extends ChampDImport, L extends LigneDImport> Execution executer(
            SujetDImport<C, L> sujet, UUID id, UUID par) {
        if (!sql.verrouiller(sujet.genre(), id)) return new Execution.Inconnue();
        var depose = sql.trouver(sujet.genre(), id).orElseThrow();
        if (depose.fait()) return new Execution.DejaFaite();
        if (depose.contenu() == null) return new Execution.Inconnue();
        var apercu = apercu(sujet, depose);
        int refusees = apercu.refusees().size();
        if (refusees > 0) return new Execution.Refusee(refusees);
        var neuves = apercu.lignes().stream().filter(LigneDImport::estNeuve).toList();
        neuves.forEach(ligne -> sujet.ouvrir(ligne, par));
        var faite = new Execution.Faite(neuves.size(), apercu.lignes().size() - neuves.size());
        sql.finir(id, faite, horloge.instant());
        sujet.inscrire(id, faite);
        return faite;
    }

    /// Efface les fichiers qui n'ont pas été pris depuis un jour.
    @Transactional
    public void menage() {
        sql.effacerAvant(horloge.instant().minus(GARDE));
    }

    /// Le nom des fichiers que désignent ces identifiants.
    public Map<UUID, String> fichiers(Collection<UUID> ids) {
        return sql.fichiers(ids);
    }

    private <C extends ChampDImport, L extends LigneDImport> Apercu<C, L> apercu(
            SujetDImport<C, L> sujet, Depose depose) {
        var tableur = tableur(depose);
        var colonnes = depose.colonnes().stream().map(sujet.champs()::lire).toList();
        var lignes = new ArrayList<L>();
        var vues = new HashMap<String, Integer>();
        for (int rang = 0; rang < tableur.lignes().size(); rang++) {
            var ligne = sujet.relire(rang + 2, colonnes, tableur.lignes().get(rang));
            var deja = ligne.estRefusee() ? null : vues.putIfAbsent(sujet.cle(ligne), ligne.numero());
            if (ligne.estRefusee()) lignes.add(ligne);
            else lignes.add(deja == null ? sujet.reconnaitre(ligne) : sujet.enDouble(ligne, deja));
        }
        return new Apercu<>(
                depose.id(),
                depose.fichier(),
                tableur.titres(),
                tableur.exemples(),
                colonnes,
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

    private static List<String> noms(List<? extends ChampDImport> colonnes) {
        return colonnes.stream().map(ChampDImport::name).toList();
    }

    private static String contexte(UUID id) {
        return "import:" + id;
    }
}
