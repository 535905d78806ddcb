# One model on the gravity panel by fixest, one thread: arguments are the file, the treatment and the effects.
arguments <- commandArgs(trailingOnly = TRUE)
suppressMessages(library(fixest))
setFixest_nthreads(1)
panel <- read.csv(gzfile(arguments[1]))
panel$od <- paste(panel$origin, panel$destination)
panel$ot <- paste(panel$origin, panel$year)
panel$dt <- paste(panel$destination, panel$year)
formula <- as.formula(paste("mig ~", gsub(",", "+", arguments[2]), "|", gsub(",", "+", arguments[3])))
times <- system.time(fit <- fepois(formula, panel, vcov = ~od, notes = FALSE))
seconds <- times[["user.self"]] + times[["sys.self"]]
cat(sprintf('{"ms": %f, "estimates": [%s]}\n', 1000 * seconds, paste(sprintf("%.12f", coef(fit)), collapse = ", ")))
