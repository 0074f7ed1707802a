package coop.essaim.facturation.recurrence;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.LigneTapee;
import coop.essaim.facturation.piece.VenteSaisie;
import coop.essaim.tiers.TiersSaisie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Une facture récurrente, telle que tapée : une facture, et quand elle revient.
record RecurrenceSaisie(
        @Nullable String cle,
        @Nullable Integer version,
        @Nullable String activite,
        @Nullable String client,
        @Nullable String objet,
        @Nullable String mode,
        @Nullable String delaiJours,
        @Nullable String bonDeCommande,
        @Nullable String note,
        @Nullable String remise,
        @Nullable List<LigneTapee> lignes,
        @Nullable TiersSaisie nouveau,
        @Nullable String rythme,
        @Nullable String du,
        @Nullable String au) {

    /// De ce qu'une facture disait, ou d'une feuille vide.
    static RecurrenceSaisie nouvelle(UUID cle, VenteSaisie vente, LocalDate aujourdhui) {
        var du = EnFrancais.enTableau(aujourdhui);
        return de(cle.toString(), null, vente, new String[] {Rythme.MOIS.name(), du, null});
    }

    static RecurrenceSaisie de(Recurrence recurrence) {
        var calendrier = recurrence.calendrier();
        var au = calendrier.au();
        return de(null, recurrence.version(), VenteSaisie.de(recurrence.contenu()), new String[] {
            calendrier.rythme().name(),
            EnFrancais.enTableau(calendrier.du()),
            au == null ? null : EnFrancais.enTableau(au)
        });
    }

    private static RecurrenceSaisie de(
            @Nullable String cle, @Nullable Integer version, VenteSaisie vente, @Nullable String[] quand) {
        return new RecurrenceSaisie(
                cle,
                version,
                vente.activite(),
                vente.client(),
                vente.objet(),
                vente.mode(),
                vente.delaiJours(),
                vente.bonDeCommande(),
                vente.note(),
                vente.remise(),
                vente.lignes(),
                vente.nouveau(),
                quand[0],
                quand[1],
                quand[2]);
    }

    VenteSaisie vente() {
        return new VenteSaisie(
                cle,
                version,
                Genre.FACTURE.name(),
                activite,
                client,
                objet,
                mode,
                delaiJours,
                null,
                bonDeCommande,
                note,
                remise,
                null,
                lignes,
                nouveau);
    }

    UUID cleOu(UUID autre) {
        var lue = Filtres.uuid(cle);
        return lue == null ? autre : lue;
    }

    /// Quand elle revient, ou rien et une phrase à côté de chaque champ à revoir.
    Optional<Calendrier> lireCalendrier(BindingResult refus) {
        var leRythme = Rythme.lire(rythme);
        if (leRythme.isEmpty()) refus.rejectValue("rythme", "manque", "Choisissez tous les combien elle revient.");
        var debut = lue("du", EnFrancais.lireDate(du), refus);
        var fin = au == null || au.isBlank() ? null : lue("au", EnFrancais.lireDate(au), refus);
        return leRythme.isEmpty() || debut == null || refus.hasFieldErrors("au")
                ? Optional.empty()
                : Optional.of(new Calendrier(leRythme.get(), debut, fin));
    }

    /// Une facture n'a pas d'option : une ligne en option ne se répète pas.
    static Brouillon sansOption(Brouillon contenu) {
        return new Brouillon(
                contenu.genre(),
                contenu.activite(),
                contenu.client(),
                contenu.texte(),
                contenu.mode(),
                contenu.lignes().stream().filter(ligne -> !ligne.estUneOption()).toList(),
                contenu.remise(),
                null,
                null);
    }

    private static @Nullable LocalDate lue(String champ, Lecture<LocalDate> lecture, BindingResult refus) {
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
        return lecture.siLue().orElse(null);
    }
}
