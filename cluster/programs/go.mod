module promstack.dev/cluster/programs

go 1.26
