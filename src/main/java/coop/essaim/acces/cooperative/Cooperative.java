package coop.essaim.acces.cooperative;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Bic;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Telephone;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// La coopérative, telle que ses documents la présentent à partir d'une date.
///
/// @param du date d'effet : celle de la décision ou de l'inscription au registre, non celle de la saisie
/// @param greffe la ville du registre du commerce et des sociétés : « Nantes »
/// @param capitalMinimum le capital au-dessous duquel les parts ne se remboursent pas (loi 47-1775, art. 13)
/// @param logo la pièce déposée dans `documents`
public record Cooperative(
        LocalDate du,
        String denomination,
        Forme forme,
        Siret siret,
        String greffe,
        String ape,
        AdressePostale siege,
        @Nullable Montant capitalMinimum,
        @Nullable NumeroTva tva,
        @Nullable Banque banque,
        Contact contact,
        @Nullable UUID logo) {

    /// Le compte où les clients paient.
    public record Banque(Iban iban, @Nullable Bic bic) {}

    /// Comment on la joint ; `null` quand elle ne le dit pas.
    public record Contact(
            @Nullable Telephone telephone,
            @Nullable Courriel courriel,
            @Nullable String site) {}

    /// La même à partir d'une autre date.
    public Cooperative aPartirDu(LocalDate jour) {
        return new Cooperative(
                jour, denomination, forme, siret, greffe, ape, siege, capitalMinimum, tva, banque, contact, logo);
    }

    /// La même sous un autre logo, ou sans.
    public Cooperative avecLogo(@Nullable UUID autre) {
        return new Cooperative(
                du, denomination, forme, siret, greffe, ape, siege, capitalMinimum, tva, banque, contact, autre);
    }

    public Siren siren() {
        return siret.siren();
    }

    /// Ce qui se lit au bas d'une facture : « SCOP SARL à capital variable · RCS Nantes 732 829 320 ».
    public String mention() {
        return forme.libelle() + " · RCS " + greffe + " " + siren();
    }
}
