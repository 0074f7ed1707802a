package coop.essaim.comptabilite.fec;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.Passation.Passee;
import coop.essaim.comptabilite.Passation.Refusee;
import coop.essaim.comptabilite.fec.Regroupement.Groupe;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.lettrage.LigneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Fait entrer les écritures d'un fichier, bloc après bloc : un seul ordre pour toutes en tiendrait chaque ligne trois
/// fois en mémoire. Les numéros suivent l'ordre du fichier.
final class EntreeAuLivre {

    private static final int BLOC = 2_000;

    /// @param empreinte celle du texte : le même fichier ne s'importe pas deux fois
    record Demandeur(String empreinte, String auteur) {}

    private final Ecritures ecritures;
    private final Lettrages lettrages;
    private final Demandeur demandeur;
    private final LongStream.Builder ids = LongStream.builder();
    private final List<Lettrages.Reprise> reprises = new ArrayList<>();
    private int brouillard;
    private boolean rejouee;

    EntreeAuLivre(Ecritures ecritures, Lettrages lettrages, Demandeur demandeur) {
        this.ecritures = ecritures;
        this.lettrages = lettrages;
        this.demandeur = demandeur;
    }

    int brouillard() {
        return brouillard;
    }

    /// Une fois tout entré.
    long[] ids() {
        return ids.build().toArray();
    }

    /// Passe et valide tout, puis lettre. Une faute n'arrête pas : toutes se disent à la fois.
    void entrer(List<Groupe> groupes, EcrituresDuFec lecture, Releve releve, Consumer<String> avancement) {
        for (int du = 0; du < groupes.size() && !rejouee; du += BLOC) {
            int au = Math.min(groupes.size(), du + BLOC);
            bloc(lecture.lire(groupes.subList(du, au)), du, releve);
            if (au < groupes.size())
                avancement.accept("Passé : %s sur %s."
                        .formatted(EnFrancais.enFrancais(au), EnFrancais.compte(groupes.size(), "écriture")));
        }
        if (rejouee) releve.faute(0, "Ce fichier est déjà importé.");
        if (!releve.sansFaute()) return;
        if (!reprises.isEmpty()) avancement.accept("Lettrage : " + EnFrancais.compte(reprises.size(), "ligne") + ".");
        lettrages.reprendre(reprises, demandeur.auteur());
    }

    /// Les écritures sans date de validation restent au brouillard.
    private void bloc(List<EcritureDuFec> lues, int premiere, Releve releve) {
        var validees = new ArrayList<EcritureDuFec>();
        var autres = new ArrayList<EcritureDuFec>();
        for (var lue : lues) (lue.valideLe() == null ? autres : validees).add(lue);
        brouillard += autres.size();
        passer(validees, true, premiere, releve);
        passer(autres, false, premiere + validees.size(), releve);
    }

    private void passer(List<EcritureDuFec> lues, boolean valider, int premiere, Releve releve) {
        var passages = new ArrayList<Passage>(lues.size());
        for (var lue : lues) {
            var cle = "fec:" + demandeur.empreinte() + ":" + (premiere + passages.size());
            passages.add(new Passage(lue.ecriture(), new Demande(cle, demandeur.auteur()), null, lue.origine()));
        }
        var reponses = ecritures.passerEnLot(passages, valider);
        for (int i = 0; i < lues.size(); i++) {
            switch (reponses.get(i)) {
                case Passee passee -> passee(lues.get(i), passee);
                case Refusee refusee when refusee.obstacles().isEmpty() -> {}
                case Refusee refusee ->
                    releve.faute(lues.get(i).lignes().getFirst().numero(), refusee.phrase());
            }
        }
    }

    private void passee(EcritureDuFec lue, Passee passee) {
        rejouee |= passee.rejouee();
        long id = passee.id().valeur();
        ids.add(id);
        int rang = 0;
        for (var ligne : lue.lignes()) {
            rang++;
            if (!ligne.lettrage().isEmpty())
                reprises.add(new Lettrages.Reprise(new LigneId(id, rang), ligne.lettrage(), ligne.dateLettrage()));
        }
    }
}
