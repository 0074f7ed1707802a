package coop.essaim.tiers;

import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import org.jspecify.annotations.Nullable;

/// Les numéros officiels d'un tiers. Tous sont du même SIREN : le constructeur y veille, la base aussi.
public record Immatriculation(
        @Nullable Siren siren,
        @Nullable Siret siret,
        @Nullable NumeroTva tva,
        @Nullable AdresseElectronique electronique) {

    public static final Immatriculation AUCUNE = new Immatriculation(null, null, null, null);

    public Immatriculation {
        if (siren == null && siret != null) siren = siret.siren();
        if (siren == null && tva != null) siren = tva.siren().orElse(null);
        if (electronique == null && siren != null) electronique = AdresseElectronique.de(siren);
    }

    public static Immatriculation de(Siren siren) {
        return new Immatriculation(siren, null, null, null);
    }

    /// Vrai si le SIRET, le numéro de TVA et l'adresse électronique sont ceux du SIREN.
    public boolean estCoherente() {
        if (siren == null) return electronique == null;
        return (siret == null || siret.siren().equals(siren))
                && (tva == null || tva.siren().isEmpty() || tva.siren().get().equals(siren))
                && (electronique == null || electronique.siren().equals(siren));
    }
}
