package coop.essaim.personnes.equipe;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.NatureDeDonnee;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.Partie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Ce que tient le registre de l'équipe d'appui. Il reste après l'anonymisation : l'effectif à une date passée en vit.
@Component
class DonneesDEquipe implements DonneesTenues {

    private final EquipeSql sql;
    private final PresencesSql presences;
    private final CorrectionsDEquipeSql corrections;
    private final Clock horloge;

    DonneesDEquipe(EquipeSql sql, PresencesSql presences, CorrectionsDEquipeSql corrections, Clock horloge) {
        this.sql = sql;
        this.presences = presences;
        this.corrections = corrections;
        this.horloge = horloge;
    }

    @Override
    public int rang() {
        return 40;
    }

    @Override
    public List<Ensemble> tenues(PersonneId personne, Visiteur visiteur) {
        return List.of(equipe(personne), corrections(personne), presences(personne));
    }

    private Ensemble presences(PersonneId personne) {
        return new Ensemble(
                "Présences dans l’équipe",
                presences.de(personne).stream()
                        .map(n -> Partie.dire("Quoi", n.nature().libelle(), "Du", n.du(), "Au", n.au()))
                        .toList());
    }

    private Ensemble corrections(PersonneId personne) {
        return new Ensemble(
                "Corrections du registre de l’équipe",
                corrections.motifs(personne).stream()
                        .map(motif -> Partie.dire("Motif", motif))
                        .toList());
    }

    private Ensemble equipe(PersonneId personne) {
        return new Ensemble(
                "Équipe d’appui",
                sql.fonctions(personne).stream()
                        .map(m -> Partie.dire(
                                "Fonction",
                                m.fonction(),
                                "Part d’un temps plein, en %",
                                m.part(),
                                "Depuis le",
                                m.du(),
                                "Jusqu’au",
                                m.au()))
                        .toList());
    }

    @Override
    public void anonymiser(PersonneId personne) {
        presences.effacer(personne);
        corrections.effacerLesMotifs(personne, horloge.instant());
    }

    @Override
    public Optional<Garde> garde(PersonneId personne) {
        return sql.fonctions(personne).stream()
                .max(Comparator.comparing((Membre m) -> {
                    var au = m.au();
                    return au == null ? LocalDate.MAX : au;
                }))
                .map(m -> new Garde(NatureDeDonnee.DOSSIER_DU_PERSONNEL, m.au()));
    }
}
