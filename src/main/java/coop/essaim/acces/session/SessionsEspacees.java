package coop.essaim.acces.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Les sessions de la base, sans une écriture ni une transaction à chaque page lue, et lues une fois par demande.
final class SessionsEspacees<S extends Session> implements SessionRepository<SessionEspacee> {

    /// Lire une session est une seule question : l'ouvrir et la fermer en transaction ferait un aller-retour de plus
    /// à chaque page.
    static final ScopedValue<Boolean> EN_LECTURE = ScopedValue.newInstance();

    private final SessionRepository<S> base;

    /// Spring Session, en finissant une réponse déjà partie, redemande à la base la session qu'il vient de rendre.
    private final ThreadLocal<SessionEspacee> rendue = new ThreadLocal<>();

    SessionsEspacees(SessionRepository<S> base) {
        this.base = base;
    }

    @Override
    public SessionEspacee createSession() {
        return new SessionEspacee(base.createSession());
    }

    @Override
    @SuppressWarnings("unchecked") // La session enveloppée vient de cette même base.
    public void save(SessionEspacee session) {
        base.save((S) session.enveloppee());
        rendue.set(session);
    }

    /// Une demande commence : rien ne lui vient d'une autre, une session révoquée l'est donc à la suivante.
    void oublier() {
        rendue.remove();
    }

    @Override
    public @Nullable SessionEspacee findById(String id) {
        var connue = rendue.get();
        if (connue != null && connue.getId().equals(id)) return connue;
        var trouvee = ScopedValue.where(EN_LECTURE, true).call(() -> base.findById(id));
        return trouvee == null ? null : new SessionEspacee(Objects.requireNonNull(trouvee));
    }

    @Override
    public void deleteById(String id) {
        rendue.remove();
        base.deleteById(id);
    }
}
