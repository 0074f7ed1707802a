package coop.essaim.demonstration;

import coop.essaim.acces.Comptes;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Nir;
import coop.essaim.commun.Telephone;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.confidentiel.DemandeDIban;
import coop.essaim.personnes.confidentiel.Ibans;
import coop.essaim.personnes.confidentiel.Nirs;
import coop.essaim.personnes.situation.SituationSaisie;
import coop.essaim.personnes.situation.Situations;
import coop.essaim.personnes.situation.Statut;
import coop.essaim.personnes.situation.UrgenceSaisie;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ce que la troupe a confié : numéros de sécurité sociale et comptes bancaires inventés, situations à l'entrée. Le
/// changement de compte d'Idriss attend un second regard.
@Component
class DossiersDeLaTroupe {

    private static final LocalDate ENTREE = LocalDate.of(2021, 3, 1);

    private final Comptes comptes;
    private final Personnes personnes;
    private final Nirs nirs;
    private final Ibans ibans;
    private final Situations situations;

    DossiersDeLaTroupe(Comptes comptes, Personnes personnes, Nirs nirs, Ibans ibans, Situations situations) {
        this.comptes = comptes;
        this.personnes = personnes;
        this.nirs = nirs;
        this.ibans = ibans;
        this.situations = situations;
    }

    /// Sans effet la deuxième fois, et pour qui n'a pas de fiche.
    void charger() {
        var paie = compte(Figurant.EQUIPE.get(3));
        var gerance = compte(Figurant.EQUIPE.get(0));
        if (paie.isEmpty() || gerance.isEmpty()) return;
        for (int rang = 0; rang < Figurant.ENTREPRENEURS.size(); rang++) {
            var fiche = compte(Figurant.ENTREPRENEURS.get(rang)).flatMap(personnes::duCompte);
            if (fiche.isEmpty() || nirs.estNote(fiche.get())) continue;
            confier(fiche.get(), rang, paie.get(), gerance.get());
        }
    }

    private void confier(PersonneId id, int rang, UUID paie, UUID gerance) {
        nirs.noter(id, nir(rang), paie);
        var iban = iban(rang);
        boolean attend = rang == 1;
        if (ibans.demander(id, iban, paie) instanceof DemandeDIban.Faite(var demande) && !attend)
            ibans.accepter(id, demande, iban, gerance);
        var statut = List.of(Statut.DEMANDEUR_PLUS_12, Statut.DEMANDEUR_MOINS_12, Statut.SALARIE)
                .get(rang % 3);
        var releve = new SituationSaisie(
                ENTREE.plusMonths(rang), true, statut, null, null, null, null, null, null, rang == 4);
        situations.relever(id, releve, gerance);
        situations.noterUrgence(
                id,
                new UrgenceSaisie("Dominique Le Bris", "conjoint", Telephone.valueOf("06 00 00 00 1" + rang)),
                gerance);
    }

    private Optional<UUID> compte(Figurant figurant) {
        return comptes.trouverParCourriel(figurant.courriel()).map(c -> c.id());
    }

    /// Né à l'étranger (99) dans un pays sans code : aucun numéro réel ne peut être celui-là.
    private static Nir nir(int rang) {
        var complet = "2850399000%03d".formatted(rang + 1);
        var cle = 97 - Long.parseLong(complet) % 97;
        return Nir.lire(complet + (cle < 10 ? "0" : "") + cle).valeur();
    }

    /// Une banque qui n'existe pas (99999), avec ses deux clés.
    private static Iban iban(int rang) {
        var compte = "99999" + "00001" + "0000000000" + rang;
        var cleRib =
                97 - new BigInteger(compte + "00").mod(BigInteger.valueOf(97)).intValue();
        var bban = compte + (cleRib < 10 ? "0" : "") + cleRib;
        var cle =
                98 - new BigInteger(bban + "152700").mod(BigInteger.valueOf(97)).intValue();
        return Iban.lire("FR" + (cle < 10 ? "0" : "") + cle + bban).valeur();
    }
}
