package coop.essaim.activites.importation;

import static java.util.Objects.requireNonNull;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.tableur.ChampsDImport;
import coop.essaim.commun.tableur.Execution;
import coop.essaim.commun.tableur.SujetDImport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ce que prend un import d'activités : une enseigne par ligne, avec sa section.
@Component
class ImportsDActivites implements SujetDImport<Champ, LigneLue> {

    private final ImportsDActivitesSql sql;
    private final OuvertureDActivites ouverture;
    private final Journal journal;

    ImportsDActivites(ImportsDActivitesSql sql, OuvertureDActivites ouverture, Journal journal) {
        this.sql = sql;
        this.ouverture = ouverture;
        this.journal = journal;
    }

    @Override
    public String genre() {
        return "activites";
    }

    @Override
    public ChampsDImport<Champ> champs() {
        return Champ.CHAMPS;
    }

    @Override
    public LigneLue relire(int numero, List<Champ> colonnes, List<String> cellules) {
        return new LectureDeLigne(colonnes, cellules, sql::fiches).lire(numero);
    }

    @Override
    public String cle(LigneLue ligne) {
        return ligne.dit().toLowerCase(Locale.FRENCH);
    }

    @Override
    public LigneLue reconnaitre(LigneLue ligne) {
        return sql.enseigneOuverte(ligne.dit()) ? ligne.dejaOuverte() : ligne;
    }

    @Override
    public LigneLue enDouble(LigneLue ligne, int deja) {
        return ligne.refusee("Retirez cette ligne, ou changez son enseigne : la ligne " + deja
                + " porte la même. Une activité menée à plusieurs n’a qu’une ligne ; ses parts se disent ensuite, avec sa "
                + "convention.");
    }

    @Override
    public void ouvrir(LigneLue ligne, UUID par) {
        ouverture.ouvrir(requireNonNull(ligne.contenu()), par);
    }

    @Override
    public void inscrire(UUID fichier, Execution.Faite faite) {
        journal.inscrire(
                "activites.import.executer",
                Objet.de("import", fichier),
                Map.of(),
                Map.of("ouvertes", faite.ouvertes(), "connues", faite.connues()));
    }
}
