/**
 * An R script that estimates the headline models of a panel again, with fixest: anybody can check what Strata says.
 * @param file the panel's file, as the script reads it
 */
export function fixestScript(file: string, about: string): string {
  const path = JSON.stringify(file)
  const read = file.endsWith('.parquet') ? `arrow::read_parquet(${path})` : `read.csv(${path})`
  return `# ${about.replace(/\s+/g, ' ')}
# install.packages("fixest")${file.endsWith('.parquet') ? '; install.packages("arrow")' : ''}
library(fixest)
panel <- ${read}
setFixest_estimation(fixef.rm = "perfect_fit")

# Poisson pseudo-maximum likelihood on stocks; corridor, origin-year and destination-year effects; errors by corridor.
ppml <- fepois(mig ~ treated | origin^destination + origin^year + destination^year,
               data = panel, cluster = ~origin^destination, fixef.tol = 1e-10, glm.tol = 1e-12)
print(ppml, digits = 12)

# The same with one cluster for all corridors that one instrument binds.
print(summary(ppml, cluster = ~deal), digits = 12)

# Least squares on asinh of stocks.
ols <- feols(asinh(mig) ~ treated | origin^destination + origin^year + destination^year,
             data = panel, cluster = ~origin^destination, fixef.tol = 1e-10, fixef.rm = "none")
print(ols, digits = 12)
`
}
