package coop.essaim.facturation.recurrence;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.facturation.AtelierDEssai;
import coop.essaim.facturation.AtelierDEssai.Atelier;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.piece.Brouillon;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Pour la matrice des accès : une facture qui revient chaque mois.
public class RecurrencesDEssai implements ObjetsDEssai {

    private static final String OBJET = "Entretien d’autrui ";

    private final AtelierDEssai ateliers;
    private final Recurrences recurrences;
    private final Clock horloge;

    public RecurrencesDEssai(AutowireCapableBeanFactory usine) {
        ateliers = usine.createBean(AtelierDEssai.class);
        recurrences = usine.getBean(Recurrences.class);
        horloge = usine.getBean(Clock.class);
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/factures-recurrentes/{recurrence}");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return programmee(ateliers.de(moi), "Entretien ");
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return programmee(ateliers.dAutrui(), OBJET);
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(OBJET, Set.of("facturation.toutes.lire")));
    }

    private Map<String, String> programmee(Atelier atelier, String objet) {
        var contenu = Brouillon.facture(
                atelier.activite().id(),
                atelier.client(),
                objet + UUID.randomUUID(),
                List.of(Commerce.prestation("Entretien", "1", "80")));
        var calendrier = new Calendrier(Rythme.MOIS, LocalDate.now(horloge).plusDays(3), null);
        var faite = (Programmation.Faite) recurrences.programmer(UUID.randomUUID(), contenu, calendrier, null);
        return Map.of("recurrence", faite.id().toString());
    }
}
