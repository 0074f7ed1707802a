package coop.essaim.personnes.fiche;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Lecture;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Où la personne habite à partir d'une date. Les deux zones se vérifient à cette date : leurs contours changent.
public record AdresseSaisie(
        @NotNull(message = "Écrivez depuis quand.") @Nullable
        LocalDate du,

        @Nullable String lignes,
        @Nullable String codePostal,
        @Nullable String commune,
        @Nullable String codeInsee,
        @Nullable String pays,
        @Nullable Boolean qpv,
        @Nullable Boolean rural)
        implements Partie {

    public AdresseSaisie {
        pays = Partie.propre(pays) == null ? AdressePostale.FRANCE : pays;
        codeInsee = Partie.propre(codeInsee);
    }

    /// L'adresse, ou rien et une phrase à côté de chaque champ à revoir.
    Optional<AdressePostale> lire(BindingResult refus) {
        var paysDit = pays == null ? AdressePostale.FRANCE : pays;
        refuser("lignes", AdressePostale.lireLignes(lignes), refus);
        var code = AdressePostale.lireCodePostal(codePostal, paysDit);
        refuser("codePostal", code, refus);
        refuser("commune", AdressePostale.lireCommune(commune), refus);
        refuser("pays", AdressePostale.lirePays(paysDit), refus);
        if (codeInsee != null && !code.refus().isPresent())
            refuser("codeInsee", AdressePostale.lireCodeInsee(codeInsee, code.valeur()), refus);
        if (refus.hasErrors()) return Optional.empty();
        return Optional.of(new AdressePostale(
                AdressePostale.lireLignes(lignes).valeur(),
                code.valeur(),
                AdressePostale.lireCommune(commune).valeur(),
                codeInsee == null
                        ? null
                        : AdressePostale.lireCodeInsee(codeInsee, code.valeur()).valeur(),
                paysDit));
    }

    private static void refuser(String champ, Lecture<?> lecture, BindingResult refus) {
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
    }

    @Override
    public SequencedMap<String, String> dite() {
        return Partie.dire(
                "Depuis le",
                du,
                "Adresse",
                lignes == null ? null : lignes.replace("\n", ", "),
                "Commune",
                ((codePostal == null ? "" : codePostal + " ") + (commune == null ? "" : commune)).strip(),
                "Code Insee",
                codeInsee,
                "Pays",
                AdressePostale.FRANCE.equals(pays) ? null : Partie.pays(pays),
                "Quartier prioritaire",
                zone(qpv),
                "Zone France ruralités revitalisation",
                zone(rural));
    }

    private static String zone(@Nullable Boolean dite) {
        return dite == null ? "À vérifier" : dite ? "Oui" : "Non";
    }
}
