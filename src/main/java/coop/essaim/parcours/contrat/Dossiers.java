package coop.essaim.parcours.contrat;

import coop.essaim.commun.Periode;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.calcul.Anteriorite;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.personnes.Personne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Rassemble ce que les gardes d'une étape regardent.
@Service
public class Dossiers {

    private final Parcours parcours;
    private final ContratsSql contrats;
    private final Integration integration;
    private final Personnes personnes;

    Dossiers(Parcours parcours, ContratsSql contrats, Integration integration, Personnes personnes) {
        this.parcours = parcours;
        this.contrats = contrats;
        this.integration = integration;
        this.personnes = personnes;
    }

    /// Pour une étape notée sur la fiche.
    ///
    /// @param finPrevue le dernier jour dit à l'ouverture de la sortie
    public Dossier pour(PersonneId personne, LocalDate effet, @Nullable String motif, @Nullable LocalDate finPrevue) {
        return new Dossier(
                naissance(personne),
                motif,
                integration.restants(personne),
                personnes.estSalarieeATempsComplet(personne, effet),
                false,
                false,
                estAssocie(personne, effet),
                limite(personne),
                finPrevue);
    }

    /// Pour un contrat que toutes les parties vont avoir signé.
    Dossier pour(Contrat contrat, @Nullable LocalDate limite) {
        var personne = contrat.personne();
        var du = contrat.termes().du();
        return new Dossier(
                naissance(personne),
                null,
                integration.restants(personne),
                contrat.termes().tempsCompletAilleurs() || personnes.estSalarieeATempsComplet(personne, du),
                true,
                contrat.termes().representant() != null,
                estAssocie(personne, du),
                limite,
                null);
    }

    /// La durée des contrats passés avec la coopérative, avant ce jour.
    public Anteriorite anteriorite(PersonneId personne, LocalDate avant) {
        return duree(contrats.conclus(personne).stream(), avant);
    }

    /// La durée des seuls CAPE passés avec la coopérative, avant ce jour.
    Anteriorite capes(PersonneId personne, LocalDate avant) {
        return duree(contrats.conclus(personne).stream().filter(c -> c.genre().estUnCape()), avant);
    }

    /// Trente-six mois de CAPE en tout, même quand une sortie les sépare.
    Optional<Emission.Refus> refusDuCumul(Contrat contrat) {
        var periode = contrat.periode();
        if (!contrat.genre().estUnCape()) return Optional.empty();
        var auPlusTard = capes(contrat.personne(), periode.debut()).termeDeCapeAuPlusTard(periode.debut());
        return periode.fin().isAfter(auPlusTard)
                ? Optional.of(new Emission.TropDeCape(periode.debut(), auPlusTard))
                : Optional.empty();
    }

    private static Anteriorite duree(Stream<Contrat> conclus, LocalDate avant) {
        return Anteriorite.de(conclus.filter(contrat -> contrat.termes().du().isBefore(avant))
                .flatMap(contrat -> bornee(contrat, avant))
                .toList());
    }

    private static Stream<Periode> bornee(Contrat contrat, LocalDate avant) {
        var fin = contrat.suivi().finLe();
        if (fin != null && fin.isBefore(contrat.termes().du())) return Stream.empty();
        return contrat.periode().intersection(Periode.jusquAu(avant.minusDays(1))).stream();
    }

    /// La limite du CESA en cours, telle qu'il la dit.
    private @Nullable LocalDate limite(PersonneId personne) {
        return contrats.conclus(personne).stream()
                .filter(contrat -> contrat.genre() == GenreDeContrat.CESA
                        && contrat.suivi().finLe() == null)
                .map(contrat -> contrat.suivi().limiteDAssocie())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean estAssocie(PersonneId personne, LocalDate jour) {
        return parcours.etats(personne, jour).societariat() == Etat.ASSOCIE;
    }

    private @Nullable LocalDate naissance(PersonneId personne) {
        return personnes.trouver(personne).map(Personne::naissance).orElse(null);
    }

    /// Les mineurs du jour : une signature de plus.
    boolean estMineure(PersonneId personne, LocalDate jour) {
        var naissance = naissance(personne);
        return naissance != null && naissance.plusYears(18).isAfter(jour);
    }

    List<Contrat> conclus(PersonneId personne) {
        return contrats.conclus(personne);
    }
}
