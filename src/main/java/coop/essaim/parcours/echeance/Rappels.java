package coop.essaim.parcours.echeance;

import coop.essaim.acces.Compte;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.ReglagesAcces;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.courrier.Courrier;
import coop.essaim.commun.courrier.Courriers;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.machine.GenreDEcheance;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Une fois par semaine, à qui accompagne : ce qui est en retard et ce qui vient. Ce qui est dû pour une personne que
/// nul n'accompagne va à qui signe les contrats. La tournée peut repasser sans rien renvoyer.
///
/// Une visite ou une absence n'y est jamais : un courriel n'est pas un lieu pour la santé.
@Service
public class Rappels {

    private static final int SEMAINE = 7;
    private static final int LIGNES_AU_PLUS = 30;

    private final EcheancesSql sql;
    private final RappelsSql rappels;
    private final Comptes comptes;
    private final Courriers courriers;
    private final ReglagesAcces reglages;
    private final Clock horloge;

    Rappels(
            EcheancesSql sql,
            RappelsSql rappels,
            Comptes comptes,
            Courriers courriers,
            ReglagesAcces reglages,
            Clock horloge) {
        this.sql = sql;
        this.rappels = rappels;
        this.comptes = comptes;
        this.courriers = courriers;
        this.reglages = reglages;
        this.horloge = horloge;
    }

    /// @return combien de courriers sont promis
    @Transactional
    public int passer() {
        var jour = LocalDate.now(horloge);
        var lundi = jour.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var confient = quiConfie(comptes);
        int promis = 0;
        for (var destinataire : rappels.destinataires(jour, lundi, confient)) {
            var aConfier = confient.contains(destinataire.compte());
            var dues = sql.duCompte(destinataire.compte(), jour.plusDays(SEMAINE), sansSante(), aConfier);
            if (dues.isEmpty() || !rappels.retenir(destinataire.compte(), lundi, horloge.instant())) continue;
            courriers.envoyer(new Courrier(
                    destinataire.courriel(),
                    EnFrancais.compte(dues.size(), "échéance à tenir", "échéances à tenir"),
                    texte(dues, jour),
                    true));
            promis++;
        }
        return promis;
    }

    /// Qui reçoit ce que nul ne suit : ceux qui signent les contrats pour la coopérative.
    static Set<UUID> quiConfie(Comptes comptes) {
        return comptes.ayantLeDroit(DroitsParcours.SIGNER).stream()
                .map(Compte::id)
                .collect(Collectors.toSet());
    }

    private String texte(List<Echeance> dues, LocalDate jour) {
        var lignes = dues.stream()
                .limit(LIGNES_AU_PLUS)
                .map(e -> "- " + EnFrancais.enTableau(e.dueLe())
                        + (e.dueLe().isBefore(jour) ? " (en retard) : " : " : ") + e.libelle() + ", " + e.nom())
                .collect(Collectors.joining("\n"));
        int reste = dues.size() - Math.min(dues.size(), LIGNES_AU_PLUS);
        boolean orphelines = dues.stream().anyMatch(e -> e.conseiller() == null);
        return "Bonjour,\n\nVoici ce qui est dû pour les personnes que vous accompagnez"
                + (orphelines ? ", et pour celles que personne n’accompagne encore" : "") + " :\n\n" + lignes
                + (reste == 0 ? "" : "\n- et " + reste + " de plus")
                + "\n\nPour les noter faites : " + reglages.lien("/echeances") + "\n";
    }

    private static Set<GenreDEcheance> sansSante() {
        var genres = EnumSet.allOf(GenreDEcheance.class);
        genres.removeIf(genre -> genre.famille().estSensible());
        return genres;
    }
}
