package coop.essaim.comptabilite;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Ce que répond le grand livre à qui passe une écriture. Tous les obstacles sont dits à la fois.
public sealed interface Passation {

    /// L'écriture est passée, ou l'était déjà sous la même clé.
    record Passee(EcritureId id, boolean rejouee) implements Passation {}

    /// Rien n'est écrit.
    record Refusee(List<Obstacle> obstacles) implements Passation {
        public Refusee {
            obstacles = List.copyOf(obstacles);
        }

        public String phrase() {
            return String.join(" ", obstacles.stream().map(Obstacle::phrase).toList());
        }
    }

    /// Pour qui a déjà écrit autre chose dans sa transaction : un refus devient une exception, qui annule tout.
    default EcritureId exigee() {
        return switch (this) {
            case Passee passee -> passee.id();
            case Refusee refusee -> throw new EcritureRefusee(refusee.phrase());
        };
    }

    /// Pourquoi le grand livre n'admet pas une écriture.
    sealed interface Obstacle {

        String phrase();

        record JournalInconnu(String code) implements Obstacle {
            @Override
            public String phrase() {
                return "Choisissez un journal qui existe et qui sert encore : « " + code + " » n'en est pas un.";
            }
        }

        record HorsExercice(LocalDate date) implements Obstacle {
            @Override
            public String phrase() {
                return "Ouvrez d'abord l'exercice qui contient le " + JOUR.format(date) + ".";
            }
        }

        record PeriodeClose(LocalDate date) implements Obstacle {
            @Override
            public String phrase() {
                return "Les comptes du mois du " + JOUR.format(date)
                        + " sont clos : demandez à la comptabilité de les rouvrir, ou datez l'écriture du mois suivant.";
            }
        }

        record ExerciceClos(LocalDate date) implements Obstacle {
            @Override
            public String phrase() {
                return "L'exercice du " + JOUR.format(date)
                        + " est clos pour toujours : datez l'écriture de l'exercice ouvert.";
            }
        }

        record CompteInconnu(String numero) implements Obstacle {
            @Override
            public String phrase() {
                return "Créez d'abord le compte " + numero + " au plan de comptes.";
            }
        }

        record CompteInactif(String numero) implements Obstacle {
            @Override
            public String phrase() {
                return "Le compte " + numero + " ne sert plus : réactivez-le, ou prenez-en un autre.";
            }
        }

        record SectionInconnue(String code) implements Obstacle {
            @Override
            public String phrase() {
                return "Choisissez une section qui existe : « " + code + " » n'en est pas une.";
            }
        }

        record SectionFermee(String code, LocalDate date) implements Obstacle {
            @Override
            public String phrase() {
                return "La section " + code + " n'est pas ouverte le " + JOUR.format(date)
                        + " : changez la date, ou rouvrez la section.";
            }
        }

        record AuxiliaireInconnu(String code) implements Obstacle {
            @Override
            public String phrase() {
                return "Créez d'abord le compte auxiliaire « " + code + " ».";
            }
        }

        /// Le journal interne n'a que des comptes de classe 9, qui ne vont que là : ils n'entrent pas au FEC.
        record CompteHorsDeSonJournal(String numero, String journal) implements Obstacle {
            @Override
            public String phrase() {
                return "Le compte " + numero + " ne va pas au journal " + journal
                        + " : la classe 9 va au journal interne, et n'y va qu'elle.";
            }
        }

        record AuBrouillard() implements Obstacle {
            @Override
            public String phrase() {
                return "Cette écriture est encore au brouillard : modifiez-la ou supprimez-la, sans la contre-passer.";
            }
        }

        record Validee() implements Obstacle {
            @Override
            public String phrase() {
                return "Cette écriture est validée : elle ne se modifie plus, contre-passez-la.";
            }
        }

        record DejaContrepassee() implements Obstacle {
            @Override
            public String phrase() {
                return "Cette écriture est déjà contre-passée.";
            }
        }

        DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    }
}
