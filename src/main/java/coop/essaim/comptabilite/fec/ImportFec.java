package coop.essaim.comptabilite.fec;

import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.EcritureRefusee;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.Passation.Passee;
import coop.essaim.comptabilite.Passation.Refusee;
import coop.essaim.comptabilite.Validations;
import coop.essaim.comptabilite.fec.Importation.Bornes;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.lettrage.LigneId;
import java.util.ArrayList;
import java.util.List;
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
    private final Validations validations;
    private final Lettrages lettrages;
    private final FecSql sql;
    private final ObjectProvider<ImportFec> lui; // pour que sa propre transaction s'ouvre

    ImportFec(
            DecorFec decor,
            Ecritures ecritures,
            Validations validations,
            Lettrages lettrages,
            FecSql sql,
            ObjectProvider<ImportFec> lui) {
        this.decor = decor;
        this.ecritures = ecritures;
        this.validations = validations;
        this.lettrages = lettrages;
        this.sql = sql;
        this.lui = lui;
    }

    /// L'import, et un refus plutôt qu'une panne pour ce que la base seule peut voir. Hors de toute transaction.
    public Importation tenter(FichierFec fichier, boolean aBlanc, String auteur) {
        try {
            return lui.getObject().importer(fichier, aBlanc, auteur);
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
    public Importation importer(FichierFec fichier, boolean aBlanc, String auteur) {
        var releve = new Releve();
        var lignes = new LecteurFec(releve).lire(fichier.octets());
        var groupes = new Regroupement(releve).grouper(sansLigneNulle(lignes, releve));
        if (!releve.sansFaute()) return refuser(releve);
        var exercice = decor.exercice(fichier, releve);
        if (exercice == null) return refuser(releve);
        var installe = decor.installer(lignes, releve);
        var ecrituresLues = new EcrituresDuFec(exercice, installe.journaux(), releve).lire(groupes);
        if (!releve.sansFaute()) return refuser(releve);

        var passages = passages(ecrituresLues, fichier, auteur);
        var reponses = passer(ecrituresLues, passages, releve);
        if (!releve.sansFaute()) return refuser(releve);
        if (reponses.stream().anyMatch(Passee::rejouee)) {
            releve.faute(0, "Ce fichier est déjà importé.");
            return refuser(releve);
        }
        valider(ecrituresLues, reponses, auteur);
        lettrer(ecrituresLues, reponses, auteur);
        if (aBlanc) annuler();
        return new Importation.Faite(
                aBlanc,
                new Bornes(exercice.du(), exercice.au()),
                ecrituresLues.size(),
                ecrituresLues.stream().mapToInt(e -> e.lignes().size()).sum(),
                (int) ecrituresLues.stream().filter(e -> e.valideLe() == null).count(),
                installe.crees(),
                sql.balance(reponses.stream().map(Passee::id).toList()),
                releve.suppositions());
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

    private static List<Passage> passages(List<EcritureDuFec> lues, FichierFec fichier, String auteur) {
        var passages = new ArrayList<Passage>(lues.size());
        for (var lue : lues) {
            var demande = new Demande("fec:" + fichier.empreinte() + ":" + passages.size(), auteur);
            passages.add(new Passage(lue.ecriture(), demande, null, lue.origine()));
        }
        return passages;
    }

    private List<Passee> passer(List<EcritureDuFec> lues, List<Passage> passages, Releve releve) {
        var passees = new ArrayList<Passee>(passages.size());
        var reponses = ecritures.passerEnLot(passages, false);
        for (int i = 0; i < reponses.size(); i++) {
            switch (reponses.get(i)) {
                case Passee passee -> passees.add(passee);
                case Refusee refusee when refusee.obstacles().isEmpty() -> {}
                case Refusee refusee ->
                    releve.faute(lues.get(i).lignes().getFirst().numero(), refusee.phrase());
            }
        }
        return passees;
    }

    private void valider(List<EcritureDuFec> lues, List<Passee> reponses, String auteur) {
        var ids = new ArrayList<EcritureId>();
        for (int i = 0; i < lues.size(); i++)
            if (lues.get(i).valideLe() != null) ids.add(reponses.get(i).id());
        if (!ids.isEmpty() && validations.valider(ids, auteur) != ids.size())
            throw new EcritureRefusee("Des écritures importées n'ont pas pu être validées.");
    }

    private void lettrer(List<EcritureDuFec> lues, List<Passee> reponses, String auteur) {
        var reprises = new ArrayList<Lettrages.Reprise>();
        for (int i = 0; i < lues.size(); i++) {
            int rang = 0;
            for (var ligne : lues.get(i).lignes()) {
                rang++;
                if (ligne.lettrage().isEmpty()) continue;
                var id = new LigneId(reponses.get(i).id().valeur(), rang);
                reprises.add(new Lettrages.Reprise(id, ligne.lettrage(), ligne.dateLettrage()));
            }
        }
        lettrages.reprendre(reprises, auteur);
    }

    private static Importation refuser(Releve releve) {
        annuler();
        return new Importation.Refusee(releve.fautes(), releve.suppositions());
    }

    private static void annuler() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
}
