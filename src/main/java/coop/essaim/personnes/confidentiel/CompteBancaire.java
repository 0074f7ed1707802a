package coop.essaim.personnes.confidentiel;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Iban;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un compte bancaire d'une personne, masqué, avec qui l'a demandé et qui en a décidé.
///
/// @param iban masqué dès qu'il s'écrit
/// @param histoire « Demandé par … le …, accepté par … le … »
/// @param demandePar celui qui ne peut pas l'accepter
public record CompteBancaire(
        UUID id,
        Iban iban,
        String histoire,
        boolean enAttente,
        boolean refuse,
        UUID demandePar,
        @Nullable LocalDate du,
        @Nullable LocalDate au) {

    static CompteBancaire de(LigneDIban ligne, Iban iban) {
        return new CompteBancaire(
                ligne.id(),
                iban,
                histoire(ligne),
                ligne.enAttente(),
                ligne.issue() == LigneDIban.Issue.REFUSE,
                ligne.demande().par(),
                ligne.du(),
                ligne.au());
    }

    public boolean enVigueur() {
        return du != null && au == null;
    }

    private static String histoire(LigneDIban ligne) {
        var demande = "Demandé par " + ligne.demande().nom() + " le "
                + EnFrancais.enTableau(ligne.demande().a());
        var a = ligne.decideA();
        if (a == null) return demande;
        var motif = ligne.motif();
        return demande + (motif == null ? ", accepté par " : ", refusé par ") + ligne.decideur() + " le "
                + EnFrancais.enTableau(a) + (motif == null ? "" : " : " + motif);
    }
}
