package coop.essaim.tiers;

import coop.essaim.commun.Lecture;
import coop.essaim.commun.SaisieRefusee;
import coop.essaim.commun.Siren;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Où une facture électronique arrive : l'identifiant du schéma 0225 de l'annuaire, le SIREN suivi au besoin d'un
/// suffixe (SIRET, service), comme `732829320_73282932000074`.
public record AdresseElectronique(String identifiant) {

    /// Le code du schéma dans les factures (BT-34 et BT-49).
    public static final String SCHEMA = "0225";

    private static final Pattern FORME = Pattern.compile("[0-9]{9}(_[A-Z0-9+_/-]{1,115})?");

    public AdresseElectronique {
        if (!FORME.matcher(identifiant).matches())
            throw new SaisieRefusee("Écrivez l’adresse de facturation électronique : les neuf chiffres du SIREN, "
                    + "puis, s’il y en a un, un tiret bas et le suffixe, par exemple 732829320_ACHATS.");
        new Siren(identifiant.substring(0, 9));
    }

    /// L'adresse que toute entreprise a par défaut : son SIREN.
    public static AdresseElectronique de(Siren siren) {
        return new AdresseElectronique(siren.chiffres());
    }

    public static Lecture<AdresseElectronique> lire(@Nullable String texte) {
        var propre = texte == null ? "" : texte.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return Lecture.de(() -> new AdresseElectronique(propre.startsWith("0225:") ? propre.substring(5) : propre));
    }

    public Siren siren() {
        return new Siren(identifiant.substring(0, 9));
    }

    @Override
    public String toString() {
        return identifiant;
    }
}
