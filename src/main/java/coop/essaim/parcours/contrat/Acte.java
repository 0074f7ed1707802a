package coop.essaim.parcours.contrat;

import coop.essaim.documents.DocumentId;
import java.time.LocalDate;
import java.util.UUID;

/// Ce que l'on signe : le contrat, ou l'un de ses avenants.
///
/// @param du le jour où il vaut
public sealed interface Acte {

    Contrat contrat();

    DocumentId papier();

    LocalDate du();

    boolean estConclu();

    String libelle();

    record LeContrat(Contrat contrat) implements Acte {
        @Override
        public DocumentId papier() {
            return Contrats.document(contrat);
        }

        @Override
        public LocalDate du() {
            return contrat.termes().du();
        }

        @Override
        public boolean estConclu() {
            return contrat.estConclu();
        }

        @Override
        public String libelle() {
            return contrat.libelle();
        }
    }

    record UnAvenant(Contrat contrat, Avenant avenant) implements Acte {
        @Override
        public DocumentId papier() {
            var papier = avenant.document();
            if (papier == null) throw new IllegalStateException("Avenant non imprimé : " + avenant.id());
            return papier;
        }

        @Override
        public LocalDate du() {
            return avenant.du();
        }

        @Override
        public boolean estConclu() {
            return avenant.concluLe() != null;
        }

        @Override
        public String libelle() {
            return "Avenant n° " + avenant.numero() + " (" + avenant.objet() + ")";
        }
    }

    /// Ce que l'acte est, sans rien de ce qui s'y écrit : le journal ne s'efface pas.
    default String sansObjet() {
        return switch (this) {
            case LeContrat(var contrat) -> contrat.libelle();
            case UnAvenant(var _, var avenant) -> "Avenant n° " + avenant.numero();
        };
    }

    default UUID idDuContrat() {
        return contrat().id().valeur();
    }
}
