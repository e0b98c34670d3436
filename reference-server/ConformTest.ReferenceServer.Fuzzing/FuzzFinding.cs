namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>An input that broke something.</summary>
/// <param name="Target">The name of the target.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Index">Which case of the run it was.</param>
/// <param name="Input">The octets, as small as they could be made.</param>
/// <param name="Problem">What went wrong.</param>
internal sealed record FuzzFinding(string Target, ulong Seed, long Index, byte[] Input, string Problem);
