package coop.essaim.acces.cooperative;

import coop.essaim.acces.cooperative.Cooperative.Banque;
import coop.essaim.acces.cooperative.Cooperative.Contact;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Bic;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Telephone;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le formulaire de l'identité, tel que tapé. Le logo n'en est pas : il se dépose à part.
record CooperativeSaisie(
        @Nullable String du,
        @Nullable String denomination,
        @Nullable String forme,
        @Nullable String siret,
        @Nullable String greffe,
        @Nullable String ape,
        @Nullable String voie,
        @Nullable String codePostal,
        @Nullable String commune,
        @Nullable String capitalMinimum,
        @Nullable String tva,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String telephone,
        @Nullable String courriel,
        @Nullable String site) {

    private static final Pattern APE = Pattern.compile("\\d{2}\\.\\d{2}[A-Z]");
    private static final Pattern SITE = Pattern.compile("https?://[\\w.-]+\\.[a-z]{2,}(/[\\w./~%?=&-]*)?");

    /// L'IBAN n'est pas remis dans le formulaire : vide, il reste ce qu'il est.
    static CooperativeSaisie de(Cooperative c, LocalDate du) {
        var banque = c.banque();
        var bic = banque == null ? null : banque.bic();
        return new CooperativeSaisie(
                EnFrancais.enTableau(du),
                c.denomination(),
                c.forme().name(),
                c.siret().toString(),
                c.greffe(),
                c.ape(),
                String.join("\n", c.siege().lignes()),
                c.siege().codePostal(),
                c.siege().commune(),
                enChiffres(c.capitalMinimum()),
                texte(c.tva()),
                null,
                texte(bic),
                texte(c.contact().telephone()),
                texte(c.contact().courriel()),
                texte(c.contact().site()));
    }

    /// La coopérative ainsi décrite, ou rien et une phrase à côté de chaque champ à revoir.
    Optional<Cooperative> lire(@Nullable Cooperative actuelle, BindingResult refus) {
        var date = obligatoire("du", EnFrancais.lireDate(du), refus);
        var nom = obligatoire("denomination", nom(denomination, 200, "Écrivez la dénomination sociale."), refus);
        var laForme = obligatoire("forme", lireForme(), refus);
        var leSiret = obligatoire("siret", Siret.lire(siret), refus);
        var leGreffe = obligatoire(
                "greffe", nom(greffe, 60, "Écrivez la ville du registre du commerce, par exemple Nantes."), refus);
        var lApe = obligatoire("ape", lireApe(), refus);
        var siege = siege(refus);
        var capital = facultatif("capitalMinimum", capitalMinimum, Montant::lire, refus);
        var numeroTva = facultatif("tva", tva, NumeroTva::lire, refus);
        var banque = banque(actuelle == null ? null : actuelle.banque(), refus);
        var contact = contact(refus);
        if (capital != null && capital.centimes() <= 0) {
            refus.rejectValue("capitalMinimum", "signe", "Écrivez un capital minimum supérieur à zéro.");
        }
        if (refus.hasErrors()) return Optional.empty();
        UUID logo = actuelle == null ? null : actuelle.logo();
        return Optional.of(new Cooperative(
                lu(date),
                lu(nom),
                lu(laForme),
                lu(leSiret),
                lu(leGreffe),
                lu(lApe),
                lu(siege),
                capital,
                numeroTva,
                banque,
                contact,
                logo));
    }

    private Lecture<Forme> lireForme() {
        for (var possible : Forme.values()) if (possible.name().equals(forme)) return new Lecture.Lue<>(possible);
        return new Lecture.Refusee<>("Choisissez la forme juridique de la coopérative.");
    }

    private Lecture<String> lireApe() {
        var code = texte(ape).strip().toUpperCase(Locale.ROOT).replaceFirst("^(\\d{2})(\\d{2}[A-Z])$", "$1.$2");
        return APE.matcher(code).matches()
                ? new Lecture.Lue<>(code)
                : new Lecture.Refusee<>("Écrivez le code APE : quatre chiffres et une lettre, par exemple 70.22Z.");
    }

    private @Nullable AdressePostale siege(BindingResult refus) {
        var lignes = obligatoire("voie", AdressePostale.lireLignes(voie), refus);
        var code = obligatoire("codePostal", AdressePostale.lireCodePostal(codePostal, AdressePostale.FRANCE), refus);
        var ville = obligatoire("commune", AdressePostale.lireCommune(commune), refus);
        if (lignes == null || code == null || ville == null) return null;
        return new AdressePostale(lignes, code, ville, null, AdressePostale.FRANCE);
    }

    private @Nullable Banque banque(@Nullable Banque actuelle, BindingResult refus) {
        var nouvelIban = facultatif("iban", iban, Iban::lire, refus);
        var leBic = facultatif("bic", bic, Bic::lire, refus);
        var numero = nouvelIban == null && actuelle != null ? actuelle.iban() : nouvelIban;
        if (numero == null && leBic != null) {
            refus.rejectValue("iban", "manque", "Écrivez l’IBAN qui va avec ce BIC, ou retirez le BIC.");
        }
        return numero == null ? null : new Banque(numero, leBic);
    }

    private Contact contact(BindingResult refus) {
        return new Contact(
                facultatif("telephone", telephone, Telephone::lire, refus),
                facultatif("courriel", courriel, Courriel::lire, refus),
                facultatif("site", site, CooperativeSaisie::site, refus));
    }

    private static Lecture<String> site(String adresse) {
        return SITE.matcher(adresse).matches() && adresse.length() <= 200
                ? new Lecture.Lue<>(adresse)
                : new Lecture.Refusee<>("Écrivez l’adresse complète du site, par exemple https://www.exemple.fr.");
    }

    private static Lecture<String> nom(@Nullable String saisie, int longueurMax, String attendu) {
        var propre = texte(saisie).strip();
        boolean ecrit = !propre.isEmpty() && propre.chars().noneMatch(Character::isISOControl);
        if (ecrit && propre.length() <= longueurMax) return new Lecture.Lue<>(propre);
        return new Lecture.Refusee<>(ecrit ? "Raccourcissez à " + longueurMax + " caractères au plus." : attendu);
    }

    private static <T> @Nullable T obligatoire(String champ, Lecture<T> lecture, BindingResult refus) {
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
        return lecture.siLue().orElse(null);
    }

    private static <T> @Nullable T facultatif(
            String champ, @Nullable String saisie, Function<String, Lecture<T>> lire, BindingResult refus) {
        return saisie == null || saisie.isBlank() ? null : obligatoire(champ, lire.apply(saisie.strip()), refus);
    }

    private static <T> T lu(@Nullable T valeur) {
        if (valeur == null) throw new IllegalStateException("Un champ sans valeur n'a pas été refusé.");
        return valeur;
    }

    private static String enChiffres(@Nullable Montant montant) {
        return montant == null ? "" : montant.enChiffres();
    }

    private static String texte(@Nullable Object valeur) {
        return valeur == null ? "" : valeur.toString();
    }
}
