package coop.essaim.demonstration;

import coop.essaim.commun.Montant;
import coop.essaim.parcours.contrat.Acte;
import coop.essaim.parcours.contrat.Clause;
import coop.essaim.parcours.contrat.ContratId;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.contrat.Dossiers;
import coop.essaim.parcours.contrat.Emission;
import coop.essaim.parcours.contrat.GenreDeContrat;
import coop.essaim.parcours.contrat.Partie;
import coop.essaim.parcours.contrat.Signatures;
import coop.essaim.parcours.contrat.Termes;
import coop.essaim.parcours.effectif.Emploi;
import coop.essaim.personnes.PersonneId;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Les contrats de la troupe et de qui est en CAPE, que le parcours disait déjà : conclus sur papier, sauf celui de
/// Camille, que la gérance a signé et qui l'attend.
@Component
class ContratsDesPersonnes {

    private static final LocalDate STATUTS = LocalDate.of(2022, 6, 14);
    static final int MOIS_DE_CAPE = 12;

    private final Troupe troupe;
    private final Dossiers dossiers;
    private final Contrats contrats;
    private final Signatures signatures;
    private final Rattrapage rattrapage;
    private final ContratsAVenir aVenir;

    ContratsDesPersonnes(
            Troupe troupe,
            Dossiers dossiers,
            Contrats contrats,
            Signatures signatures,
            Rattrapage rattrapage,
            ContratsAVenir aVenir) {
        this.troupe = troupe;
        this.dossiers = dossiers;
        this.contrats = contrats;
        this.signatures = signatures;
        this.rattrapage = rattrapage;
        this.aVenir = aVenir;
    }

    /// Dans une transaction.
    ///
    /// @param capes les CAPE qui courent
    void conclure(List<Emploi> capes) {
        var gerance = troupe.gerance().orElse(null);
        if (gerance == null) return;
        var siens = troupe.entrepreneurs();
        for (var id : siens) conclure(id, id.equals(siens.getFirst()), gerance);
        capes.stream()
                .map(emploi -> new PersonneId(emploi.personne()))
                .filter(id -> !siens.contains(id))
                .forEach(id -> conclure(id, false, gerance));
        aVenir.proposer(gerance);
    }

    private void conclure(PersonneId id, boolean attend, UUID gerance) {
        for (var genre : List.of(GenreDeContrat.CAPE, GenreDeContrat.CESA)) {
            var du = dossiers.aRegulariser(id, genre).orElse(null);
            if (du == null) continue;
            var au = genre == GenreDeContrat.CAPE ? du.plusMonths(MOIS_DE_CAPE).minusDays(1) : null;
            var contrat = contrats.preparer(id, genre, termes(genre, du, au), gerance);
            if (!(contrats.emettre(contrat, gerance) instanceof Emission.Faite)) continue;
            if (attend) signatures.aLEcran(acte(contrat), Partie.COOPERATIVE, "Solène Marrec", gerance);
            else signatures.surPapier(acte(contrat), du, "contrat-signe.txt", papier(), gerance);
        }
        rattrapage.faireLesAnciennes(id);
    }

    static Termes termes(GenreDeContrat genre, LocalDate du, @Nullable LocalDate au) {
        boolean cape = genre == GenreDeContrat.CAPE;
        return new Termes(
                du,
                au,
                cape ? null : new BigDecimal("52"),
                cape ? null : Montant.euros("620"),
                Montant.euros("14000"),
                cape ? Montant.euros("3000") : null,
                cape ? null : STATUTS,
                false,
                null,
                clauses(genre));
    }

    private static Map<Clause, String> clauses(GenreDeContrat genre) {
        var clauses = new EnumMap<Clause, String>(Clause.class);
        clauses.putAll(Contrats.proposees(genre));
        clauses.replaceAll((clause, texte) -> texte.isBlank() ? SIENNES.getOrDefault(clause, "Voir l’annexe.") : texte);
        return clauses;
    }

    private static final Map<Clause, String> SIENNES = Map.of(
            Clause.RETRIBUTION,
            "Dix pour cent du chiffre d’affaires hors taxes facturé, comme l’assemblée l’a fixé.",
            Clause.CONTRIBUTION,
            "Dix pour cent du chiffre d’affaires hors taxes facturé, comme l’assemblée l’a fixé.",
            Clause.OBJECTIFS,
            "Un chiffre d’affaires de quatorze mille euros par an, et au moins un jour d’activité par semaine.");

    private Acte acte(ContratId id) {
        return new Acte.LeContrat(contrats.trouver(id).orElseThrow());
    }

    private static ByteArrayInputStream papier() {
        return new ByteArrayInputStream("Contrat signé à la main par les parties.".getBytes(StandardCharsets.UTF_8));
    }
}
