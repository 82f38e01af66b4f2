# %%
# expect: reads=L,a,device,fold_args,main_args,model,msa,n_bins,ngrids,obj,pred_gemos,ss,sub_idx_2d,torch,trRNA_input_ids,weight writes=i,input_id mutates=
# finding: NB202
def predict(model, msa, ss_, args, window=150, shift=50):
            pred_dict = {
                'distance': {k: torch.zeros((L, L, n_bins['2D']['distance']), device=device) for k in
                             obj['2D']['distance']},
            }
            for i in range(ngrids):
                    for k in obj['2D']:
                                pred_dict[k][a][sub_idx_2d] += weight * pred_gemos[k][a]
def main(args):
    if args.ss_file is None:
                with open(args.msa, 'r') as msa_file:
                    # Write the first 2 lines of MSA file to seq.fasta
                    for _ in range(2):
                        line = msa_file.readline()
    model.to(device)

    pred = predict(model, msa, ss, args=args)
for i,input_id in enumerate(trRNA_input_ids):
    main_args.npz = f'/kaggle/working/{input_id}.npz'
    main_args.msa = f'/kaggle/working/simplified-msa/MSA1/{input_id}.MSA.fasta'
    print('main_args',main_args)
    print('fold_args',fold_args)
    main(main_args)
