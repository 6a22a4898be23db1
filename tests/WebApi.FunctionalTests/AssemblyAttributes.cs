// Each test has an organization, or a server, of its own. What is about the whole process says so itself.
[assembly: Parallelizable(ParallelScope.Fixtures)]
