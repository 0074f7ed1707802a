package coop.essaim.navigateur;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Nir;
import coop.essaim.commun.Telephone;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.confidentiel.Ibans;
import coop.essaim.personnes.confidentiel.Nirs;
import coop.essaim.personnes.equipe.Entree;
import coop.essaim.personnes.equipe.Equipe;
import coop.essaim.personnes.equipe.MembreSaisie;
import coop.essaim.personnes.situation.SituationSaisie;
import coop.essaim.personnes.situation.Situations;
import coop.essaim.personnes.situation.Statut;
import coop.essaim.personnes.situation.UrgenceSaisie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// Les pages d'une personne au nom long, pour voir ce qui déborde.
@TestComponent
class PagesDesPersonnes implements PagesAVisiter {

    private static final LocalDate PREMIER_JOUR = LocalDate.of(2019, 3, 4);

    private final Personnes personnes;
    private final Nirs nirs;
    private final Ibans ibans;
    private final Situations situations;
    private final Equipe equipe;
    private @Nullable PersonneId personne;
    private @Nullable UUID membre;

    PagesDesPersonnes(Personnes personnes, Nirs nirs, Ibans ibans, Situations situations, Equipe equipe) {
        this.personnes = personnes;
        this.nirs = nirs;
        this.ibans = ibans;
        this.situations = situations;
        this.equipe = equipe;
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (chemin.startsWith("/equipe/{membre}"))
            return List.of(chemin.replace(
                    "{membre}",
                    membre(personne(identites.get(RoleLivre.PAIE_SOCIAL.name())))
                            .toString()));
        return chemin.startsWith("/personnes/{id}")
                ? List.of(chemin.replace(
                        "{id}",
                        personne(identites.get(RoleLivre.PAIE_SOCIAL.name())).toString()))
                : List.of();
    }

    private UUID membre(PersonneId id) {
        if (membre == null || equipe.le(PREMIER_JOUR).stream().noneMatch(m -> m.id().equals(membre))) {
            var entree = equipe.entrer(
                    id, new MembreSaisie("accompagnement des entrepreneurs", BigDecimal.TEN, null, PREMIER_JOUR), null);
            membre = ((Entree.Faite) entree).id();
        }
        return membre;
    }

    private PersonneId personne(@Nullable UUID paie) {
        if (personne == null || personnes.trouver(personne).isEmpty()) {
            personne = personnes.ouvrir(
                    new NouvellePersonne(
                            null,
                            "Kerivel-Montgaillard de Sainte-Radegonde",
                            "Marie-Antoinette",
                            LocalDate.of(1987, 3, 12),
                            new Courriel("marie-antoinette.kerivel-montgaillard@tres-long-domaine.exemple.fr"),
                            null),
                    null);
            confier(personne, paie);
        }
        return personne;
    }

    /// Un numéro, un compte qui attend un second regard et deux relevés, pour que chaque page ait de quoi montrer.
    private void confier(PersonneId id, @Nullable UUID paie) {
        nirs.noter(id, nir(), null);
        if (paie != null)
            ibans.demander(id, Iban.lire("FR7630006000011234567890189").valeur(), paie);
        for (boolean entree : new boolean[] {true, false}) {
            var le = entree ? LocalDate.of(2025, 3, 3) : LocalDate.of(2026, 3, 3);
            var statut = entree ? Statut.DEMANDEUR_PLUS_12 : Statut.SALARIE;
            situations.relever(
                    id, new SituationSaisie(le, entree, statut, null, null, null, null, null, null, null), null);
        }
        situations.noterUrgence(
                id,
                new UrgenceSaisie(
                        "Marie-Bernadette Kerivel-Montgaillard", "grand-mère", Telephone.valueOf("06 11 22 33 44")),
                null);
    }

    private static Nir nir() {
        var sansCle = "2850399000123";
        return Nir.lire(sansCle + "%02d".formatted(97 - Long.parseLong(sansCle) % 97))
                .valeur();
    }
}
