package coop.essaim.acces.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Les sessions de la base, sans une écriture à chaque page lue.
final class SessionsEspacees<S extends Session> implements SessionRepository<SessionEspacee> {

    private final SessionRepository<S> base;

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
    }

    @Override
    public @Nullable SessionEspacee findById(String id) {
        var trouvee = base.findById(id);
        return trouvee == null ? null : new SessionEspacee(Objects.requireNonNull(trouvee));
    }

    @Override
    public void deleteById(String id) {
        base.deleteById(id);
    }
}
