package coop.essaim.comptabilite.fec;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.EcritureRefusee;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.fec.Importation.Bornes;
import coop.essaim.comptabilite.lettrage.Lettrages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Importe un FEC : tout, ou rien et la liste de ce qui ne va pas.
///
/// Une ligne sans date de validation reste au brouillard. Comptes, journaux et comptes auxiliaires absents sont créés.
/// Tout entre dans la section de la structure : un FEC ne dit rien des activités.
@Service
public class ImportFec {

    private final DecorFec decor;
    private final Ecritures ecritures;
    private final Lettrages lettrages;
    private final FecSql sql;
    private final ImportsFecSql faits;
    private final ObjectProvider<ImportFec> lui; // pour que sa propre transaction s'ouvre

    ImportFec(
            DecorFec decor,
            Ecritures ecritures,
            Lettrages lettrages,
            FecSql sql,
            ImportsFecSql faits,
            ObjectProvider<ImportFec> lui) {
        this.decor = decor;
        this.ecritures = ecritures;
        this.lettrages = lettrages;
        this.sql = sql;
        this.faits = faits;
        this.lui = lui;
    }

    /// L'import, et un refus plutôt qu'une panne pour ce que la base seule peut voir. Hors de toute transaction.
    ///
    /// @param avancement reçoit une phrase de temps en temps : un gros fichier prend une minute
    public Importation tenter(FichierFec fichier, boolean aBlanc, String auteur, Consumer<String> avancement) {
        try {
            return lui.getObject().importer(fichier, aBlanc, auteur, avancement);
        } catch (DataIntegrityViolationException | EcritureRefusee | ArithmeticException _) {
            var phrase = "Une donnée de ce fichier n'entre pas dans le grand livre (code, libellé ou montant hors des"
                    + " formes admises) : contrôlez-le avec l'outil Test-Compta-Demat, puis réessayez.";
            return new Importation.Refusee(List.of(new Releve.Remarque(0, phrase)), List.of());
        }
    }

    /// Lit, crée ce qui manque, passe, valide ce qui l'était, lettre ce qui l'était.
    ///
    /// @param aBlanc fait tout, rend compte, puis annule tout
    @Transactional
    public Importation importer(FichierFec fichier, boolean aBlanc, String auteur, Consumer<String> avancement) {
        var releve = new Releve();
        var source = new SourceFec(fichier, releve);
        var examen = source.examiner();
        if (examen == null) return refuser(releve);
        var lignes = lire(source, examen, releve, avancement);
        var groupes = new Regroupement(releve).grouper(sansLigneNulle(lignes, releve));
        if (groupes.isEmpty() && releve.sansFaute())
            releve.faute(0, "Toutes les lignes du fichier sont à zéro : il n'y a rien à importer.");
        if (!releve.sansFaute()) return refuser(releve);
        var exercice = decor.exercice(examen.nom(), fichier, releve);
        if (exercice == null) return refuser(releve);
        var installe = decor.installer(lignes, releve);
        var lecture = new EcrituresDuFec(exercice, installe.journaux(), releve);
        lecture.controler(groupes);
        if (!releve.sansFaute()) return refuser(releve);

        sql.suivreLesIndex();
        var livre = new EntreeAuLivre(ecritures, lettrages, new EntreeAuLivre.Demandeur(examen.empreinte(), auteur));
        livre.entrer(groupes, lecture, releve, avancement);
        if (!releve.sansFaute()) return refuser(releve);
        var faite = new Importation.Faite(
                0,
                aBlanc,
                new Bornes(exercice.du(), exercice.au()),
                groupes.size(),
                groupes.stream().mapToInt(groupe -> groupe.lignes().size()).sum(),
                livre.brouillard(),
                installe.crees(),
                sql.balance(livre.ids()),
                releve.suppositions());
        return aBlanc ? annulee(faite) : gardee(faite, examen, auteur);
    }

    private static Importation annulee(Importation.Faite faite) {
        annuler();
        return faite;
    }

    private Importation gardee(Importation.Faite faite, SourceFec.Examen examen, String auteur) {
        sql.mesurer();
        return faite.gardee(faits.noter(faite, examen, auteur));
    }

    private static List<LigneFec> lire(
            SourceFec source, SourceFec.Examen examen, Releve releve, Consumer<String> avancement) {
        try (var texte = source.lire(examen)) {
            return new LecteurFec(releve)
                    .lire(texte, n -> avancement.accept("Lu : " + EnFrancais.compte(n, "ligne") + "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LigneFec> sansLigneNulle(List<LigneFec> lignes, Releve releve) {
        var utiles = new ArrayList<LigneFec>(lignes.size());
        for (var ligne : lignes) {
            if (ligne.debit() == 0 && ligne.credit() == 0) releve.supposition(ligne.numero(), "Ligne à zéro, laissée.");
            else if (ligne.debit() != 0 && ligne.credit() != 0)
                releve.faute(ligne.numero(), "Une ligne est au débit ou au crédit, pas aux deux.");
            else utiles.add(ligne);
        }
        return utiles;
    }

    private static Importation refuser(Releve releve) {
        annuler();
        return new Importation.Refusee(releve.fautes(), releve.suppositions());
    }

    private static void annuler() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
}
