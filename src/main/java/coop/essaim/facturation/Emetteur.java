package coop.essaim.facturation;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Forme;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Telephone;
import org.jspecify.annotations.Nullable;

/// La coopérative telle que la facture la présente, figée à la validation (art. L. 7332-5 du code du travail : elle
/// répond envers les tiers des engagements de ses entrepreneurs). L'IBAN n'en est pas : celui du jour s'imprime.
public record Emetteur(
        String denomination,
        Forme forme,
        Siret siret,
        String greffe,
        String ape,
        AdressePostale siege,
        @Nullable Montant capitalMinimum,
        @Nullable NumeroTva tva,
        @Nullable Telephone telephone,
        @Nullable Courriel courriel,
        @Nullable String site) {

    public static Emetteur de(Cooperative c) {
        return new Emetteur(
                c.denomination(),
                c.forme(),
                c.siret(),
                c.greffe(),
                c.ape(),
                c.siege(),
                c.capitalMinimum(),
                c.tva(),
                c.contact().telephone(),
                c.contact().courriel(),
                c.contact().site());
    }

    public Siren siren() {
        return siret.siren();
    }

    /// « SCOP SARL à capital variable · RCS Nantes 732 829 320 » (art. R. 123-237 du code de commerce).
    public String mention() {
        return forme.libelle() + " · RCS " + greffe + " " + siren();
    }
}
