/**
 * A self-signed certificate for tests alone, until the year 2126: for tools.example.com, any name under example.org,
 * 127.0.0.1 and ::1. Made by
 * `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -addext subjectAltName=…`.
 */
export const testCertificate = {
  certificate: `-----BEGIN CERTIFICATE-----
MIIB3DCCAYOgAwIBAgIUVFIcZr122vEEzzQJMvIl4z9ieuowCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOdHJpYnV0YXJ5IHRlc3QwIBcNMjYxMTIyMjA0NjA3WhgPMjEy
NjEwMjkyMDQ2MDdaMBkxFzAVBgNVBAMMDnRyaWJ1dGFyeSB0ZXN0MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAE3qDFOBDnyryOm7NPxfyMtImPvfnQqbqB2hFi6PWN
nOFWGgDMBVkWBCeI7pSYGg0QWNJMhze+mmeu0Cc67vTmx6OBpjCBozAdBgNVHQ4E
FgQUVPiUY586YSC9PYH9KyHQ4OuvOpAwHwYDVR0jBBgwFoAUVPiUY586YSC9PYH9
KyHQ4OuvOpAwQwYDVR0RBDwwOoIRdG9vbHMuZXhhbXBsZS5jb22CDSouZXhhbXBs
ZS5vcmeHBH8AAAGHEAAAAAAAAAAAAAAAAAAAAAEwCwYDVR0PBAQDAgKEMA8GA1Ud
EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgbRDyvSptH6o+sR/W8gPXPjIv
2qYqEgCaaG2Dp7+a+TUCIHEV2bHeAMxyDS5p0eHKzSUKYQ+XmcaOA5zBRbnHAcC9
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgr2Chp/j1CfHKCIqm
eSZuhMJlNGtaUxB7RvhfXKztd4ahRANCAATeoMU4EOfKvI6bs0/F/Iy0iY+9+dCp
uoHaEWLo9Y2c4VYaAMwFWRYEJ4julJgaDRBY0kyHN76aZ67QJzru9ObH
-----END PRIVATE KEY-----
`,
};

/** A key that has nothing to do with {@link testCertificate}. */
export const otherKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjwziTfgH6GNa3uhE
Zy5J5lfM+u4cBZISxv8NJRyvksGhRANCAASzhePljxq9cyGJYWYGRfPeZtnX8acc
6uzv0vYwj95KpCfMSJss2nMKlVv9czn/4+rZIue3b2P9atvXQFFjWmxt
-----END PRIVATE KEY-----
`;
