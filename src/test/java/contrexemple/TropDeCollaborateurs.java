package contrexemple;

import org.springframework.stereotype.Service;

@Service
class TropDeCollaborateurs {
    TropDeCollaborateurs(String un, String deux, String trois, String quatre, String cinq, String six, String sept) {}
}
