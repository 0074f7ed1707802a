package coop.essaim.paie.reglages;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.paie.calcul.Obligation;
import coop.essaim.paie.reglages.ReglagesDePaie.Mutuelle;
import coop.essaim.paie.reglages.ReglagesDePaie.TauxNotifies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le formulaire des réglages, tel que tapé.
record ReglagesSaisie(
        @Nullable String du,
        @Nullable String effectif,
        @Nullable String atmp,
        @Nullable String mobilite,
        @Nullable String alternants,
        @Nullable List<String> geles,
        @Nullable String mutuelle,
        @Nullable String partEmployeur,
        @Nullable String reference) {

    private static final LocalDate PREMIER_JOUR = LocalDate.of(2017, 1, 1);

    /// Le moteur compte les taux en millionièmes : quatre décimales de pour cent.
    private static final int DECIMALES_DU_TAUX = 4;

    static ReglagesSaisie de(ReglagesDePaie r, LocalDate du) {
        return new ReglagesSaisie(
                EnFrancais.enTableau(du),
                Integer.toString(r.effectif()),
                nu(r.taux().atmp()),
                nu(r.taux().mobilite()),
                nu(r.taux().alternants()),
                r.geles().stream().map(Enum::name).sorted().toList(),
                EnFrancais.enFrancais(r.mutuelle().cotisation().enEuros()),
                nu(r.mutuelle().partEmployeur()),
                null);
    }

    Optional<ReglagesDePaie> lire(BindingResult refus) {
        var jour = lireJour(refus);
        var nombre = lireEffectif(refus);
        var leTaux = lireTaux("atmp", atmp, refus);
        var laMobilite = lireTaux("mobilite", mobilite, refus);
        var lesAlternants = lireTaux("alternants", alternants, refus);
        var laMutuelle = lireMutuelle(refus);
        var laReference = reference == null ? "" : reference.strip();
        if (laReference.isEmpty() || laReference.length() > 500)
            refus.rejectValue(
                    "reference",
                    "manque",
                    "Écrivez ce qui fonde ces valeurs, par exemple la notification de la Carsat et sa date.");
        var lesGeles = lireGeles(refus);
        if (refus.hasErrors() || jour == null || nombre == null || laMutuelle == null) return Optional.empty();
        if (leTaux == null || laMobilite == null || lesAlternants == null) return Optional.empty();
        return Optional.of(new ReglagesDePaie(
                jour,
                nombre.intValueExact(),
                new TauxNotifies(leTaux, laMobilite, lesAlternants),
                lesGeles,
                laMutuelle,
                laReference));
    }

    private @Nullable LocalDate lireJour(BindingResult refus) {
        var jour = obligatoire("du", EnFrancais.lireDate(du), refus);
        if (jour == null || !jour.isBefore(PREMIER_JOUR)) return jour;
        refus.rejectValue("du", "ancien", "Écrivez une date depuis le 1er janvier 2017 : le droit commence là.");
        return null;
    }

    private @Nullable BigDecimal lireEffectif(BindingResult refus) {
        var nombre = obligatoire("effectif", EnFrancais.lireNombre(effectif, 0), refus);
        if (nombre == null) return null;
        if (nombre.signum() > 0 && nombre.compareTo(BigDecimal.valueOf(100_000)) <= 0) return nombre;
        refus.rejectValue("effectif", "bornes", "Écrivez l’effectif de la coopérative, au moins une personne.");
        return null;
    }

    private static @Nullable Taux lireTaux(String champ, @Nullable String texte, BindingResult refus) {
        var taux = obligatoire(champ, Taux.lire(texte), refus);
        if (taux == null || taux.pourCent().scale() <= DECIMALES_DU_TAUX) return taux;
        refus.rejectValue(champ, "decimales", "Écrivez le taux avec quatre décimales au plus.");
        return null;
    }

    private @Nullable Mutuelle lireMutuelle(BindingResult refus) {
        var cotisation = obligatoire("mutuelle", Montant.lire(mutuelle), refus);
        var part = lireTaux("partEmployeur", partEmployeur, refus);
        if (cotisation != null && cotisation.centimes() < 0)
            refus.rejectValue("mutuelle", "signe", "Écrivez la cotisation de mutuelle sans signe moins.");
        if (part != null && part.pourCent().compareTo(BigDecimal.valueOf(50)) < 0)
            refus.rejectValue(
                    "partEmployeur",
                    "moitie",
                    "Écrivez au moins 50 % : la coopérative paie la moitié de la mutuelle (CSS L911-7).");
        return cotisation == null || part == null ? null : new Mutuelle(cotisation, part);
    }

    private Set<Obligation> lireGeles(BindingResult refus) {
        var lus = new HashSet<Obligation>();
        for (var nom : geles == null ? List.<String>of() : geles) {
            var trouvee = List.of(Obligation.values()).stream()
                    .filter(o -> o.name().equals(nom))
                    .findFirst();
            if (trouvee.isEmpty()) refus.rejectValue("geles", "inconnu", "Choisissez parmi les seuils de la liste.");
            trouvee.ifPresent(lus::add);
        }
        return lus;
    }

    private static <T> @Nullable T obligatoire(String champ, Lecture<T> lecture, BindingResult refus) {
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
        return lecture.siLue().orElse(null);
    }

    private static String nu(Taux taux) {
        return EnFrancais.enFrancais(taux.pourCent());
    }
}
