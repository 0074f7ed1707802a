package contrexemple;

import org.springframework.stereotype.Controller;

@Controller
public class ControleurPublic {}
